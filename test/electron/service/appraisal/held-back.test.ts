import { describe, expect, it } from 'vitest'
import { eligibleForVote } from '#electron/service/meetings/eligible-nominations.ts'
import { openCampaignDesk, refusalOf } from '#test/support/desk.ts'
import { openSaPaDesk, SA_PA_UNIT } from '#test/support/sa-pa-desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

describe('a petition', () => {
  it('holds the nomination back until it is settled, and is listed with its end', async () => {
    const desk = await openSaPaDesk()
    const { client, campaign, nominationId } = desk
    const reasons = async () =>
      (await client.appraisal.status(campaign)).nominations[0]?.reasons ?? []
    const petition = await client.appraisal.recordPetition({
      ...campaign,
      nominationId,
      kind: 'to-cao',
      content: 'kê khai không đúng',
      receivedDay: '2020-10-22',
    })
    expect(petition).toMatchObject({ name: 'Nguyễn Thị Hòa', unit: SA_PA_UNIT, settledDay: null })
    expect(await reasons()).toContain('petition-open')
    const settle = (settledDay: string) =>
      client.appraisal.settlePetition({
        ...campaign,
        petitionId: petition.id,
        settledDay,
        outcome: 'unfounded',
        settlement: 'Kết luận số 3/KL-UBND',
      })
    expect((await refusalOf(settle('2020-10-21'))).code).toBe('PETITION_DAY')
    await settle('2020-10-23')
    expect(await reasons()).not.toContain('petition-open')
    expect(await client.appraisal.petitions(campaign)).toMatchObject([
      { settledDay: '2020-10-23', outcome: 'unfounded' },
    ])
    const unknown = await refusalOf(
      client.appraisal.settlePetition({
        ...campaign,
        petitionId: crypto.randomUUID(),
        settledDay: '2020-10-23',
        outcome: 'unfounded',
        settlement: 'x',
      }),
    )
    expect(unknown.code).toBe('PETITION_UNKNOWN')
    await desk.close()
  })

  it('stands above a conclusion of the desk, until somebody lets it through by name', async () => {
    const desk = await openSaPaDesk()
    const { client, campaign, nominationId } = desk
    const votable = async () =>
      (
        await eligibleForVote(desk.store.read, {
          ...campaign,
          at: '2020-10-23T09:00',
          now: '2020-10-23T09:00',
        })
      ).map(({ eligible }) => eligible)
    await client.appraisal.conclude({
      ...campaign,
      nominationIds: [nominationId],
      conclusion: 'eligible',
      reason: 'đủ tiêu chuẩn',
    })
    expect(await votable()).toEqual([true])
    await client.appraisal.recordPetition({
      ...campaign,
      nominationId,
      kind: 'khieu-nai',
      content: 'x',
      receivedDay: '2020-10-22',
    })
    expect(await votable()).toEqual([false])
    await client.appraisal.override({
      ...campaign,
      nominationId,
      reason: 'petition-open',
      by: 'Nguyễn Văn Chủ tịch',
      why: 'đơn nặc danh, không đủ điều kiện thụ lý',
    })
    expect(await votable()).toEqual([true])
    await desk.close()
  })

  it('keeps the file that the nominee came in from being taken back', async () => {
    const desk = await openSaPaDesk()
    const { client, campaign, nominationId } = desk
    const nomination = { ...campaign, nominationId }
    await client.appraisal.recordPetition({
      ...nomination,
      kind: 'phan-anh',
      content: 'x',
      receivedDay: '2020-10-22',
    })
    await client.appraisal.setSudden({
      ...nomination,
      sudden: { day: '2020-10-01', deed: 'cứu người' },
    })
    const refusal = await refusalOf(
      client.submissions.undoImport({ ...campaign, receipt: 'R0001' }),
    )
    expect(refusal).toMatchObject({
      code: 'RECEIPT_BUILT_ON',
      values: { what: '1 đơn thư, phản ánh, 1 khen thưởng đột xuất' },
    })
    await desk.close()
  })
})

describe('an award out of season', () => {
  it('is put on a nomination with its deed, and taken off again', async () => {
    const desk = await openSaPaDesk()
    const { client, campaign, nominationId } = desk
    const out = await client.appraisal.setSudden({
      ...campaign,
      nominationId,
      sudden: { day: '2020-10-01', deed: 'cứu người trong lũ' },
    })
    expect(out.findings[0]).toMatchObject({ rule: 'sudden', verdict: 'met' })
    const [line] = (await client.appraisal.status(campaign)).nominations
    expect(line?.sudden).toEqual({ day: '2020-10-01', deed: 'cứu người trong lũ' })
    const back = await client.appraisal.setSudden({ ...campaign, nominationId, sudden: null })
    expect(back.findings[0]?.rule).toBe('deadline')
    await desk.close()
  })
})

describe('works registered of a unit’s own will', () => {
  it('are apart from those the plan asks for, and can be moved between the two', async () => {
    const desk = await openCampaignDesk(tempFolder(), 'chi-lang-2024', { now: '2024-01-15T09:00' })
    const { client, campaign } = desk
    const units = await client.units.list(campaign)
    const unit = units.find(({ takesPart }) => takesPart)?.name ?? ''
    const count = async () =>
      (await client.appraisal.status(campaign)).units.find((line) => line.unit === unit)
        ?.registration?.count
    const registered = await client.submissions.recordRegistration({
      ...campaign,
      unit,
      type: 'cong-trinh',
      title: 'Đường hoa',
      receivedAt: '2024-01-15T08:00',
      voluntary: true,
    })
    expect(registered.voluntary).toBe(true)
    expect(await count()).toBe(0)
    const move = (voluntary: boolean) =>
      client.submissions.setVoluntary({ ...campaign, registrationId: registered.id, voluntary })
    expect((await move(false)).voluntary).toBe(false)
    expect(await count()).toBe(1)
    expect((await move(true)).voluntary).toBe(true)
    expect((await move(true)).voluntary).toBe(true)
    expect(await count()).toBe(0)
    await desk.close()
  })

  it('are all so where the plan asks for none', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const registered = await desk.client.submissions.recordRegistration({
      ...desk.campaign,
      unit: 'UBND phường Đức Xuân',
      type: 'cong-trinh',
      title: 'Công trình chào mừng',
      receivedAt: '2024-08-01T08:00',
    })
    expect(registered.voluntary).toBe(true)
    await desk.close()
  })
})
