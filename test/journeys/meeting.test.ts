import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCouncilRoom, type CouncilRoom } from '#test/support/council-room.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

const folder = tempFolder()
let browser: Browser
let council: CouncilRoom
let desk: Page

beforeAll(async () => {
  browser = await workerBrowser()
  council = await openCouncilRoom(browser, folder)
  desk = council.desk
  await council.call('meetings.judgeConflict', {
    ...council.meeting,
    memberId: council.members[3],
    nominationId: council.cases[2],
    verdict: 'dismissed',
  })
})
afterAll(async () => {
  await council?.close()
})

const goTo = async (tab: string): Promise<void> => {
  await desk.goto('about:blank')
  const origin = new URL(council.room.url()).origin
  const { campaignId, meetingId } = council.meeting
  await desk.goto(`${origin}/#/dot/${campaignId}/hoi-dong?muc=${tab}&phien=${meetingId}`)
  await desk.getByRole('heading', { level: 1, name: 'Hội đồng', exact: true }).waitFor()
}
const button = (name: string | RegExp) => desk.getByRole('button', { name })
const choose = async (label: string, option: string): Promise<void> => {
  await desk.getByRole('combobox', { name: label }).click()
  await desk.locator('.ant-select-item-option').getByText(option, { exact: true }).click()
}

describe('the meeting on screen', () => {
  it('judges a conflict, declares one, and shows both', async () => {
    await goTo('xung-dot')
    await desk.getByText('Tự khai báo').waitFor()
    await desk.getByText('Không phải tránh').first().waitFor()
    await button(/^Phải tránh: /u).click()
    await desk.getByText('Tránh biểu quyết').waitFor()
    expect(await button(/^Phải tránh: /u).isDisabled()).toBe(true)
  })

  it('tries who could be taken out, and writes nothing', async () => {
    await goTo('chuong-trinh')
    await button('Thử rút…').click()
    const drawer = desk.getByRole('dialog')
    await drawer.getByRole('checkbox').first().check()
    await drawer.getByText('Đủ điều kiện trình Hội đồng: 3 → 2').waitFor()
    await drawer.getByRole('row', { name: /Phòng Nội vụ.*3 → 2/u }).waitFor()
    await drawer.getByRole('button', { name: 'Hủy' }).click()
    expect(await desk.getByRole('table').getByRole('row').count()).toBe(4)
  })

  it('issues a rubric, opens the scoring, takes one sheet by keyboard, and hides it until closed', async () => {
    await goTo('cham-diem')
    await desk.getByText('Bảng điểm', { exact: true }).click()
    await button('Mẫu bảng điểm 100').first().click()
    await desk.getByRole('textbox', { name: 'Tên bảng điểm' }).fill('Bảng điểm huyện')
    await button('Ban hành bản mới').click()
    await desk.getByText('Đang dùng bản 1').waitFor()
    await button('Mở chấm điểm').click()
    await desk.getByText('Đang chấm, kết quả chưa hiện').waitFor()
    await desk.getByText('Nhập phiếu', { exact: true }).click()
    await choose('Người chấm', 'Ủy viên 4')
    const first = desk.getByRole('textbox', {
      name: 'Thực hiện nhiệm vụ chuyên môn: Bộ phận Văn thư',
    })
    await first.fill('61')
    await desk.getByText('1 ô chưa đúng').waitFor()
    await first.fill('55,5')
    await first.press('Enter')
    await desk.keyboard.type('48')
    await desk.keyboard.press('Control+s')
    await desk.getByText('Đã lưu phiếu chấm.').waitFor()
    // He keeps out of the third case: his cells there are closed.
    const out = desk.getByRole('textbox', { name: 'Thực hiện nhiệm vụ chuyên môn: Lý Thị Xuân' })
    expect(await out.inputValue()).toBe('tránh')
    expect(await out.isDisabled()).toBe(true)
    await desk.getByText('Xếp hạng', { exact: true }).click()
    await desk.getByText('Điểm của mọi người được giấu').waitFor()
    await button('Khép chấm điểm').click()
    await desk.getByText('Đã khép chấm điểm').waitFor()
    await desk.getByText('Bảng điểm huyện, bản 1').waitFor()
  })

  it('rehearses on a copy that says so everywhere, and goes back', async () => {
    await goTo('dieu-hanh')
    await button('Diễn tập').click()
    await desk.getByText('Đây là bản sao để tập').waitFor()
    await desk.getByRole('button', { name: 'Trang mở đầu' }).dblclick()
    await council.room.getByText('DIỄN TẬP – KHÔNG PHẢI KẾT QUẢ THẬT').first().waitFor()
    await button('Xóa phiên diễn tập').click()
    await desk.getByRole('dialog').getByRole('button', { name: 'Xóa phiên diễn tập' }).click()
    await desk.getByText('Đây là bản sao để tập').waitFor({ state: 'detached' })
    await desk.getByRole('button', { name: /^Trang mở đầu/u }).dblclick()
    await council.room.locator('.room-picture[data-rehearsal="false"]').waitFor()
    expect(await council.room.getByText('DIỄN TẬP').count()).toBe(0)
  })

  it('freezes the room and lays a message over it by keyboard', async () => {
    await goTo('dieu-hanh')
    await desk.getByText('Cửa sổ chiếu đang mở').waitFor()
    await desk.keyboard.press('g')
    await desk.getByText('Đang giữ hình: phòng họp vẫn thấy hình này').waitFor()
    await desk.keyboard.press('b')
    await desk.getByText('Đang giữ hình; nội dung mới chờ').waitFor()
    expect(await council.room.locator('.room[data-kind="title"]').count()).toBe(1)
    await desk.keyboard.press('g')
    await council.room.locator('.room[data-kind="blank"]').waitFor()
    await desk.keyboard.press('t')
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Dòng lớn' }).fill('Giải lao 10 phút')
    await dialog.getByRole('button', { name: 'Chiếu thông báo' }).click()
    await council.room.getByText('Giải lao 10 phút').waitFor()
    await button('Bỏ thông báo (T)').click()
    await council.room.getByText('Giải lao 10 phút').waitFor({ state: 'detached' })
  })

  it('writes down the discussion and replays the meeting step by step', async () => {
    await goTo('bien-ban')
    await desk.getByRole('textbox', { name: /^Thảo luận/u }).fill('Làm rõ thành tích\nNhất trí cao')
    await button('Lưu ghi chép').click()
    await desk.getByText('Đã lưu ghi chép.').waitFor()
    await desk.getByText(/^Triệu tập "Họp Hội đồng/u).waitFor()
    await button('Đến cuối').click()
    await desk.getByText('Sửa phần ghi chép cho biên bản').waitFor()
    await desk.getByText('Bộ phận Văn thư: 12/13, đạt').waitFor()
    await button('Bước trước').click()
    await desk.getByText('Sửa phần ghi chép cho biên bản').waitFor({ state: 'detached' })
    expect(council.problems).toEqual([])
  })
})
