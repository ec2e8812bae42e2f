/**
 * 100 000 rows to scroll through: in the table of the program (`#ours`), or in the kit's own virtual
 * table with as many rows and columns and nothing in the cells.
 */
import { Table } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import '#renderer/ui/base.css'
import '#renderer/ui/tables.css'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { personName, postName, seeded, unitName } from '../people.ts'
import { drawInTheKit } from './in-the-kit.tsx'

const ROWS = 100_000
const WIDTHS = [80, 220, 300, 240, 160, 120]

interface Row {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly post: string
}

function rowsOf(count: number): readonly Row[] {
  const random = seeded(7)
  return Array.from({ length: count }, (_, index) => ({
    id: String(index + 1),
    name: personName(random),
    unit: unitName(random, index),
    post: postName(random),
  }))
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'id', title: 'TT', width: 80, number: true, value: ({ id }) => Number(id) },
  {
    key: 'name',
    title: 'Họ và tên',
    width: 220,
    value: ({ name }) => name,
    render: ({ name }) => <span className="sg-strong">{name}</span>,
    fixed: true,
  },
  { key: 'unit', title: 'Đơn vị', width: 300, value: ({ unit }) => unit },
  { key: 'post', title: 'Chức vụ', width: 240, value: ({ post }) => post },
  { key: 'award', title: 'Hình thức', width: 160, value: () => 'Giấy khen' },
  { key: 'state', title: 'Tình trạng', width: 120, value: () => 'Đủ điều kiện' },
]

function Ours(): ReactElement {
  const [rows] = useState(() => rowsOf(ROWS))
  return (
    <DataTable
      label="Đề nghị"
      rows={rows}
      columns={COLUMNS}
      rowKey={({ id }) => id}
      onOpen={() => undefined}
      empty={{ title: 'Không có dòng nào', hint: '' }}
    />
  )
}

function Kits(): ReactElement {
  const [rows] = useState(() => Array.from({ length: ROWS }, (_, index) => ({ key: index })))
  return (
    <Table
      virtual
      size="small"
      pagination={false}
      dataSource={rows}
      columns={WIDTHS.map((width, index) => ({ key: index, title: '', width, render: () => null }))}
      scroll={{ x: WIDTHS.reduce((sum, width) => sum + width, 0), y: 600 }}
    />
  )
}

function Page(): ReactElement {
  const [ours, setOurs] = useState(window.location.hash === '#ours')
  useEffect(() => {
    const look = (): void => setOurs(window.location.hash === '#ours')
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  return <main className="sg-page-body">{ours ? <Ours /> : <Kits />}</main>
}

drawInTheKit(<Page />)
