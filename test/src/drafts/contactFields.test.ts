import { answersOfContact, contactInAnswers } from '@/state/drafts'
import { plainDate } from '../../../domain/kernel/calendar'
import { defineForm } from '../../../domain/kernel/form'

const contact = { name: '陈某', mobile: '13800000000', address: '福州市鼓楼区' }

const form = defineForm({
  id: 'example',
  version: plainDate('2026-01-01'),
  sections: [
    {
      id: 'other',
      title: '对方',
      fields: [
        { key: 'shop', kind: 'text', label: '店名' },
        { key: 'where', kind: 'address', label: '地址' },
        { key: 'call', kind: 'mobile', label: '电话' },
      ],
    },
    {
      id: 'me',
      title: '我',
      fields: [
        { key: 'idNumber', kind: 'text', label: '证件号码', personal: 'sensitive' },
        { key: 'who', kind: 'text', label: '姓名', personal: 'ordinary' },
        { key: 'phone', kind: 'mobile', label: '手机', personal: 'ordinary' },
        { key: 'home', kind: 'address', label: '地址', personal: 'ordinary' },
      ],
    },
  ],
})

test('kept contact details go into the personal fields only, never into the other side’s or sensitive ones', () => {
  expect(answersOfContact(form, contact)).toEqual({ who: '陈某', phone: '13800000000', home: '福州市鼓楼区' })
})

test('contact details are read back from the answers only when whole', () => {
  expect(contactInAnswers(form, { who: '陈某', phone: '13800000000', home: '福州市鼓楼区' })).toEqual(contact)
  expect(contactInAnswers(form, { who: '陈某', phone: '13800000000' })).toBeUndefined()
})

test('a form without contact fields takes nothing', () => {
  const [other] = form.sections
  expect(answersOfContact({ ...form, sections: [other] }, contact)).toEqual({})
})
