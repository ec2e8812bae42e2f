/**
 * `npm run gallery -- --out DIR`: every paper of every plan as a file, and a picture of each of its
 * pages, for a person to look at. Pictures need LibreOffice and poppler; without them the papers
 * alone are written, and it says what to install.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { call } from '@orpc/server'
import { router } from '#electron/service/router.ts'
import { missingOfficeTools, toPdf, toPictures } from '#test/support/office-tools.ts'
import { filledStarters } from './filled-starters.ts'
import { laterPapers } from './later-papers.ts'
import { openSampleCampaign, SAMPLE_PLANS } from './sample-campaigns.ts'

const DOTS_PER_INCH = 80

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

async function papersOf(plan: string, folder: string): Promise<readonly string[]> {
  const campaign = await openSampleCampaign(plan)
  try {
    const papers = await call(
      router.reports.everything,
      { campaignId: campaign.campaignId, at: campaign.at },
      { context: campaign.context },
    )
    fs.mkdirSync(folder, { recursive: true })
    const files: string[] = []
    const filled = await filledStarters(campaign)
    for (const paper of [...papers, ...filled, ...(await laterPapers(campaign))]) {
      const file = path.join(folder, paper.name)
      fs.writeFileSync(file, new Uint8Array(await paper.arrayBuffer()))
      files.push(file)
    }
    return files
  } finally {
    await campaign.close()
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, plan: { type: 'string', multiple: true } },
  })
  if (values.out === undefined) {
    process.stderr.write('npm run gallery -- --out DIR [--plan ID]\n')
    process.exitCode = 2
    return
  }
  const missing = missingOfficeTools()
  for (const plan of values.plan ?? SAMPLE_PLANS) {
    const folder = path.join(values.out, plan)
    const files = await papersOf(plan, folder)
    const pictures =
      missing === null ? toPdf(files).flatMap((pdf) => toPictures(pdf, DOTS_PER_INCH)) : []
    say(`${plan}: ${files.length} papers, ${pictures.length} pictures in ${folder}`)
  }
  if (missing !== null) say(`No pictures: ${missing}`)
}

await main()
