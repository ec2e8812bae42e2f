import { api, command, query, simpleCommand } from '#electron/service/procedures.ts'
import { VOTE_PRESETS } from '#shared/meetings/presets.ts'
import { conveneMeeting, setAgenda, setAttendance, setCouncil } from './convene-meeting.ts'
import { annulBallot, confirmBallot, publishBallot, typeTally } from './count-ballot.ts'
import { followVote } from './follow-vote.ts'
import { castVote, closeBallot, createBallot, openBallot } from './hold-ballot.ts'
import { scoreSheetFile, setRubric, setScores, setScoring } from './hold-scoring.ts'
import { importScores, prepareScores } from './import-scores.ts'
import { judgeConflict } from './judge-conflict.ts'
import { getMeeting, listMeetings, listMembers, listRehearsals } from './meeting-queries.ts'
import { prepareVotes, recordVotes } from './record-votes.ts'
import { discardRehearsal, rehearse } from './rehearse.ts'
import { annulMeeting, getHistory, sealMeeting } from './seal-meeting.ts'
import { setRecord } from './set-record.ts'
import { getScores, getScoreSheets, getScoring, listRubrics } from './score-queries.ts'
import { showFrame } from './show-frame.ts'
import { getWhatIf } from './what-if.ts'

const vote = simpleCommand('meetings.vote', castVote)

export const meetingsRouter = {
  rules: api.meetings.rules.handler(query(() => Promise.resolve(VOTE_PRESETS))),
  council: api.meetings.council.handler(query(listMembers)),
  setCouncil: api.meetings.setCouncil.handler(simpleCommand('meetings.setCouncil', setCouncil)),
  list: api.meetings.list.handler(query(listMeetings)),
  get: api.meetings.get.handler(query(getMeeting)),
  convene: api.meetings.convene.handler(simpleCommand('meetings.convene', conveneMeeting)),
  setAttendance: api.meetings.setAttendance.handler(
    simpleCommand('meetings.setAttendance', setAttendance),
  ),
  setAgenda: api.meetings.setAgenda.handler(simpleCommand('meetings.setAgenda', setAgenda)),
  createBallot: api.meetings.createBallot.handler(
    simpleCommand('meetings.createBallot', createBallot),
  ),
  openBallot: api.meetings.openBallot.handler(simpleCommand('meetings.openBallot', openBallot)),
  vote: api.meetings.vote.handler(async (call) => {
    const meeting = await vote(call)
    followVote(call.context.screen, meeting)
    return meeting
  }),
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
  rubrics: api.meetings.rubrics.handler(query(listRubrics)),
  setRubric: api.meetings.setRubric.handler(simpleCommand('meetings.setRubric', setRubric)),
  scoring: api.meetings.scoring.handler(query(getScoring)),
  setScoring: api.meetings.setScoring.handler(simpleCommand('meetings.setScoring', setScoring)),
  scoreSheets: api.meetings.scoreSheets.handler(query(getScoreSheets)),
  setScores: api.meetings.setScores.handler(
    simpleCommand('meetings.setScores', setScores, ({ campaignId, author, sheets }) => ({
      campaignId,
      author,
      sheets: sheets.length,
    })),
  ),
  scoreSheetFile: api.meetings.scoreSheetFile.handler(
    query((reader, input, context) => scoreSheetFile(reader, input, context.now())),
  ),
  scores: api.meetings.scores.handler(query(getScores)),
  project: api.meetings.project.handler(
    query((reader, input, context) => showFrame(reader, input, context.screen)),
  ),
  judgeConflict: api.meetings.judgeConflict.handler(
    simpleCommand('meetings.judgeConflict', judgeConflict),
  ),
  rehearsals: api.meetings.rehearsals.handler(query(listRehearsals)),
  rehearse: api.meetings.rehearse.handler(simpleCommand('meetings.rehearse', rehearse)),
  discardRehearsal: api.meetings.discardRehearsal.handler(
    simpleCommand('meetings.discardRehearsal', discardRehearsal),
  ),
  setRecord: api.meetings.setRecord.handler(simpleCommand('meetings.setRecord', setRecord)),
  history: api.meetings.history.handler(query(getHistory)),
  whatIf: api.meetings.whatIf.handler(
    query((reader, input, context) => getWhatIf(reader, input, context.now())),
  ),
  overlay: api.meetings.overlay.handler(({ input, context }) =>
    context.screen.overlay(input.overlay),
  ),
  freeze: api.meetings.freeze.handler(({ input, context }) => context.screen.freeze(input.frozen)),
  shown: api.meetings.shown.handler(({ context }) => context.screen.shown()),
  watch: api.meetings.watch.handler(async function* ({ context, signal }) {
    yield* context.screen.watch(signal)
  }),
}
