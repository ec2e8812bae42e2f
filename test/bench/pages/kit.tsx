/** An empty page of the same kit: what the frame of the program is made of, and nothing to do. */
import { Button, Select } from 'antd'
import '#renderer/ui/base.css'
import { drawInTheKit } from './in-the-kit.tsx'

drawInTheKit(
  <main className="sg-page-body">
    <h1>Trang trống</h1>
    <Select aria-label="Chọn" value="a" options={[{ value: 'a', label: 'Một' }]} />
    <Button id="usable">Làm</Button>
  </main>,
)
