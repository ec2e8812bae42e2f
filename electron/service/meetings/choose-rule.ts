/** The vote rule of a meeting: as asked for, else the campaign's own, else refused. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { presetNamed, VOTE_PRESETS } from '#shared/meetings/presets.ts'
import type { VoteRule } from '#shared/meetings/vote-rule.ts'

const known = (): string => VOTE_PRESETS.map(({ name, label }) => `${name} (${label})`).join('; ')

/** @throws Refusal RULE_UNKNOWN, RULE_REQUIRED */
export async function chooseRule(
  reader: Reader,
  campaignId: string,
  wanted: string | VoteRule | undefined,
): Promise<VoteRule> {
  if (typeof wanted === 'object') return wanted
  const name = wanted ?? (await getPlan(reader, campaignId)).vote.rule
  if (name === null) throw new Refusal('RULE_REQUIRED', { known: known() })
  const preset = presetNamed(name)
  if (preset === null) throw new Refusal('RULE_UNKNOWN', { rule: name, known: known() })
  return preset.rule
}

/** The rules by award, each award one of the plan's. @throws Refusal RULE_UNKNOWN, INPUT_INVALID */
export async function chooseAwardRules(
  reader: Reader,
  campaignId: string,
  wanted: Readonly<Record<string, string | VoteRule>>,
): Promise<Readonly<Record<string, VoteRule>>> {
  const { awards } = await getPlan(reader, campaignId)
  const rules: [string, VoteRule][] = []
  for (const [award, choice] of Object.entries(wanted)) {
    if (!awards.some((one) => one.id === award))
      throw new Refusal('INPUT_INVALID', {
        where: 'quy tắc biểu quyết theo hình thức',
        detail: `kế hoạch không có hình thức "${award}"`,
      })
    rules.push([award, await chooseRule(reader, campaignId, choice)])
  }
  return Object.fromEntries(rules)
}
