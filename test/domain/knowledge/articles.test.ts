import { plainDate } from '../../../domain/kernel/calendar'
import { maskText } from '../../../domain/kernel/identifiers'
import { lawById, lawState } from '../../../domain/kernel/law'
import { articles, knowledgeCategories } from '../../../domain/knowledge'
import { categories } from '../../../domain/services/consultation/categories'

const today = plainDate('2026-11-22')

test('there is something to read in every category, the same ones as a consultation has', () => {
  expect(articles.length).toBeGreaterThanOrEqual(25)
  expect(knowledgeCategories.map(({ id, label }) => [id, label])).toEqual(
    categories.map(({ id, label }) => [id, label]),
  )
  for (const { id } of knowledgeCategories)
    expect(articles.filter(({ category }) => category === id).length).toBeGreaterThanOrEqual(3)
  expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
})

describe.each(articles.map((article) => [article.id, article] as const))('%s', (_, article) => {
  test('stands on at least one instrument, and on none that has expired', () => {
    expect(article.citations.some(({ law }) => lawById(law))).toBe(true)
    for (const citation of article.citations) expect(lawState(citation, today).state).not.toBe('expired')
    expect(article.asOf <= today).toBe(true)
  })

  test('is short, plain and carries nobody’s number', () => {
    expect([...article.title].length).toBeLessThanOrEqual(30)
    expect([...article.summary].length).toBeLessThanOrEqual(80)
    const text = article.body.map(({ text: words }) => words).join('')
    expect(text.length).toBeGreaterThan(50)
    expect(maskText(text)).toBe(text)
  })
})

test('an expired law flags its articles by date: the trademark law of 2019 from 2027 on', () => {
  const renewal = articles.find(({ id }) => id === 'trademark-renewal')
  const states = (day: string) => renewal?.citations.map((citation) => lawState(citation, plainDate(day)).state)
  expect(states('2026-12-31')).toEqual(['in-force', 'in-force', 'not-yet'])
  expect(states('2027-01-01')).toEqual(['expired', 'expired', 'in-force'])
})
