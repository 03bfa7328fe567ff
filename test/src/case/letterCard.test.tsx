import { render, screen } from '@testing-library/react'
import { LetterCard } from '@/filing/case/LetterCard'
import { foldCase } from '../../../domain/kernel/case'
import { complaint } from '../../../domain/services/complaint'
import { soundComplaint } from '../../sound/complaint'

test('the agreement is read word for word, with its articles, and says that it is no sealed paper', () => {
  const steps = [
    ['submit', 'applicant', {}],
    ['accept', 'regulator', {}],
    ['startMediation', 'regulator', {}],
    ['settle', 'regulator', { agreement: '商家于十二月一日前退款198元' }],
  ] as const
  const events = steps.map(([act, by, data], index) => ({
    id: `e${index}`,
    sequence: index + 1,
    act,
    by,
    at: '2026-11-20T02:00:00.000Z',
    data,
  }))
  const letter = complaint.letter?.({
    caseNumber: 'FZ26-7K3M-9PQR-T',
    answers: soundComplaint,
    progress: foldCase(complaint.workflow, events),
  })
  if (!letter) throw new Error('no letter')
  render(
    <LetterCard
      letter={{
        ...letter,
        sections: letter.sections.map(({ rows, ...section }) => ({
          ...section,
          rows: rows.map(({ key, label, text }) => ({ key, label, text })),
        })),
        basis: [...letter.basis],
      }}
    />,
  )
  screen.getByText('商家于十二月一日前退款198元')
  screen.getByText(soundComplaint.respondentName ?? '')
  screen.getByText(/不是盖章的调解书/)
  screen.getByText(/第二十四条/)
})
