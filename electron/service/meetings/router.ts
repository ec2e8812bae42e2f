import { api, command, query, simpleCommand } from '#electron/service/procedures.ts'
import { VOTE_PRESETS } from '#shared/meetings/presets.ts'
import { conveneMeeting, setAgenda, setAttendance, setCouncil } from './convene-meeting.ts'
import {
  annulBallot,
  castVote,
  closeBallot,
  confirmBallot,
  createBallot,
  openBallot,
  publishBallot,
  typeTally,
} from './hold-ballot.ts'
import { getScores, importScores, prepareScores } from './import-scores.ts'
import { getMeeting, listMeetings, listMembers } from './meeting-queries.ts'
import { prepareVotes, recordVotes } from './record-votes.ts'
import { annulMeeting, sealMeeting } from './seal-meeting.ts'
import { showFrame } from './show-frame.ts'

export const meetingsRouter = {
  rules: api.meetings.rules.handler(query(() => Promise.resolve(VOTE_PRESETS))),
  council: api.meetings.council.handler(query(listMembers)),
  setCouncil: api.meetings.setCouncil.handler(simpleCommand('meetings.setCouncil', setCouncil)),
  list: api.meetings.list.handler(query(listMeetings)),
  get: api.meetings.get.handler(query(getMeeting)),
  convene: api.meetings.convene.handler(
    simpleCommand('meetings.convene', (tx, input, scope) => conveneMeeting(tx, input, scope.now)),
  ),
  setAttendance: api.meetings.setAttendance.handler(
    simpleCommand('meetings.setAttendance', setAttendance),
  ),
  setAgenda: api.meetings.setAgenda.handler(simpleCommand('meetings.setAgenda', setAgenda)),
  createBallot: api.meetings.createBallot.handler(
    simpleCommand('meetings.createBallot', createBallot),
  ),
  openBallot: api.meetings.openBallot.handler(simpleCommand('meetings.openBallot', openBallot)),
  vote: api.meetings.vote.handler(simpleCommand('meetings.vote', castVote)),
  closeBallot: api.meetings.closeBallot.handler(simpleCommand('meetings.closeBallot', closeBallot)),
  typeTally: api.meetings.typeTally.handler(simpleCommand('meetings.typeTally', typeTally)),
  confirmBallot: api.meetings.confirmBallot.handler(
    simpleCommand('meetings.confirmBallot', confirmBallot),
  ),
  publishBallot: api.meetings.publishBallot.handler(
    simpleCommand('meetings.publishBallot', publishBallot),
  ),
  annulBallot: api.meetings.annulBallot.handler(simpleCommand('meetings.annulBallot', annulBallot)),
  recordVotes: api.meetings.recordVotes.handler(
    command('meetings.recordVotes', {
      prepare: prepareVotes,
      work: recordVotes,
      detail: ({ campaignId, fileName, at, rule }, outcome) => ({
        campaignId,
        file: fileName,
        at,
        rule: rule ?? null,
        totals: outcome.totals,
      }),
    }),
  ),
  seal: api.meetings.seal.handler(simpleCommand('meetings.seal', sealMeeting)),
  annulMeeting: api.meetings.annulMeeting.handler(
    simpleCommand('meetings.annulMeeting', annulMeeting),
  ),
  importScores: api.meetings.importScores.handler(
    command('meetings.importScores', {
      prepare: prepareScores,
      work: importScores,
      detail: ({ campaignId, fileName }, document) => ({
        campaignId,
        file: fileName,
        nominees: document.nominees.length,
      }),
    }),
  ),
  scores: api.meetings.scores.handler(query(getScores)),
  project: api.meetings.project.handler(
    query((reader, input, context) => showFrame(reader, input.frame, context.screen)),
  ),
  shown: api.meetings.shown.handler(({ context }) => context.screen.shown()),
  watch: api.meetings.watch.handler(async function* ({ context, signal }) {
    yield* context.screen.watch(signal)
  }),
}
