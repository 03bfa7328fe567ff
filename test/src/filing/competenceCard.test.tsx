import { render, screen } from '@testing-library/react'
import { CompetenceCard } from '@/filing/file/CompetenceCard'
import { filingMessages } from '@/messages'
import { city } from '../../../config/city'
import { cite, laws } from '../../../domain/kernel/law'
import { complaint } from '../../../domain/services/complaint'

const show = (answers: Parameters<NonNullable<typeof complaint.competence>>[0]) => {
  const competence = complaint.competence?.(answers, city)
  if (!competence) throw new Error('the complaint says nothing of jurisdiction')
  render(<CompetenceCard competence={competence} />)
}

test('names the bureau with its article, and says that nobody has checked the name', () => {
  show({ channel: 'store', respondentAddress: '福州市鼓楼区五四路1号' })
  screen.getByText('由鼓楼区市场监督管理局处理。')
  screen.getByText(filingMessages.check.unverified)
  screen.getByText(new RegExp(cite(laws.order121.article(13))))
})

test('a shop on a platform has two, each with its reason', () => {
  show({ channel: 'online', platform: '淘宝', respondentAddress: '福州市鼓楼区五四路1号' })
  screen.getByText('鼓楼区市场监督管理局')
  screen.getByText('平台住所地的市场监督管理部门')
  expect(screen.getAllByText(new RegExp(cite(laws.order121.article(13))))).toHaveLength(2)
})

test('an operator elsewhere: how to file there', () => {
  show({ channel: 'store', respondentAddress: '江苏省南京市鼓楼区中央路1号' })
  screen.getByText(/全国12315平台/)
  expect(screen.queryByText(filingMessages.check.unverified)).toBeNull()
})
