import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { FormField } from '@/components/form'
import { filePage } from '@/filing'
import { formMessages } from '@/messages'
import { noteConsent } from '@/platform'
import { discardDraft, draftOf } from '@/state/drafts'
import type { Field } from '../../../domain/kernel/form'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'

/** Photographs of documents: looked over on the phone, read where somebody reads them, typed otherwise. */
const { answers, requests } = cloud({})
const mock = (name: string) => (Taro as unknown as Record<string, jest.Mock>)[name] as jest.Mock
const words = formMessages.readPicture
const number = '350102199202020018'

const card: Field = {
  key: 'residentId',
  kind: 'residentId',
  label: '身份证号',
  personal: 'sensitive',
  reads: { headName: 'name', residentId: 'residentId' },
}
const licence: Field = { key: 'hostUscc', kind: 'uscc', label: '信用代码', reads: { hostUscc: 'uscc' } }
const papers: Field = { key: 'papers', kind: 'files', label: '材料', maxFiles: 3, photo: 'document' }

const service = 'company-registration'
const FilePage = filePage(services)

const onFill = jest.fn()
const onChange = jest.fn()
const open = (field: Field) =>
  act(
    async () =>
      void render(
        <FormField
          field={field}
          value={undefined}
          required
          findings={[]}
          scope='test'
          onChange={onChange}
          onSettle={() => {}}
          onFill={onFill}
        />,
      ),
  )
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

/** What the phone's camera gives: dots of one colour, as its canvas shows them. */
function photographed(light: number, sides = { width: 1200, height: 900 }) {
  mock('chooseMedia').mockResolvedValue({ tempFiles: [{ tempFilePath: 'wxfile://a.jpg', size: 9, fileType: 'image' }] })
  mock('showActionSheet').mockResolvedValue({ tapIndex: 0 })
  mock('getImageInfo').mockResolvedValue(sides)
  mock('createOffscreenCanvas').mockImplementation(({ width, height }: { width: number; height: number }) => ({
    createImage: () => {
      const image = {
        onload: () => {},
        onerror: () => {},
        set src(_path: string) {
          image.onload()
        },
      }
      return image
    },
    getContext: () => ({
      drawImage: () => undefined,
      getImageData: () => ({ data: new Uint8ClampedArray(width * height * 4).fill(light) }),
    }),
  }))
}

beforeEach(() => {
  jest.clearAllMocks()
  requests.length = 0
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  for (const purpose of ['pictures', 'files', 'recognition'] as const) noteConsent(purpose, true)
  answers['files.begin'] = () => ({
    ok: true,
    data: { fileId: 'f'.repeat(24), target: { kind: 'http', url: '/upload/x' } },
  })
  Object.assign(Taro, {
    uploadFile: () => Object.assign(Promise.resolve({ statusCode: 204 }), { progress: () => undefined }),
  })
  photographed(128)
  ;(useRouter as jest.Mock).mockReturnValue({ params: { service }, path: '' })
  discardDraft(service)
})
afterEach(cleanup)

test('without an answer about who reads pictures there is no button, and typing is there', async () => {
  await open(card)
  expect(screen.queryByText(words['id-card'])).toBeNull()
  expect(screen.getByRole('textbox', { name: /身份证号/ })).toBeTruthy()
})

describe('where identity cards are read, and licences are not', () => {
  beforeEach(() => {
    answers['files.readable'] = () => ({ ok: true, data: { kinds: ['id-card'] } })
  })

  test('only the documents that are read are offered', async () => {
    await open(licence)
    expect(screen.queryByText(words['business-licence'])).toBeNull()
  })

  test('a number and a name are filled in from the picture, by the keys of the form', async () => {
    answers['files.recognise'] = () => ({ ok: true, data: { read: { name: '林小海', residentId: number } } })
    await open(card)
    await press(new RegExp(words['id-card']))
    expect(onFill).toHaveBeenCalledWith({ headName: '林小海', residentId: number })
    expect(requests.find(({ procedure }) => procedure === 'files.recognise')?.input).toEqual({
      fileId: 'f'.repeat(24),
      kind: 'id-card',
    })
  })

  test('in an entry of a group every input shows what was read into it', async () => {
    answers['files.recognise'] = () => ({ ok: true, data: { read: { name: '林小海', residentId: number } } })
    await act(async () => void render(<FilePage />))
    await press(/股东和任职的人/)
    await press(new RegExp(words['id-card']))
    const shown = (name: RegExp) => (screen.getByRole('textbox', { name }) as HTMLInputElement).value
    // the screen follows a draft four times a second
    await waitFor(() => expect([shown(/^姓名/), shown(/^身份证号/)]).toEqual(['林小海', number]))
    expect(draftOf(service)?.answers.people).toEqual([{ name: '林小海', residentId: number }])
  })

  test('what cannot be read is said with what may be wrong with the picture, and nothing is filled in', async () => {
    photographed(20)
    answers['files.recognise'] = () => ({
      ok: false,
      error: { code: 'blocked', message: '没有从照片里读出内容，请拍清楚一些，或者直接填写。' },
    })
    await open(card)
    await press(new RegExp(words['id-card']))
    expect(screen.getByText(/没有从照片里读出内容.*照片可能太暗/)).toBeTruthy()
    expect(onFill).not.toHaveBeenCalled()
  })

  test('nothing leaves the phone before the person agrees to it being read', async () => {
    noteConsent('recognition', false)
    answers['files.recognise'] = () => ({ ok: true, data: { read: { residentId: number } } })
    await open(card)
    await press(new RegExp(words['id-card']))
    expect(mock('chooseMedia')).not.toHaveBeenCalled()
    expect(requests.map(({ procedure }) => procedure)).not.toContain('files.begin')
  })
})

test('a bad photograph is told beside the file and sent all the same; a good one says nothing', async () => {
  answers['files.complete'] = () => ({
    ok: true,
    data: { fileId: 'f'.repeat(24), name: 'a.jpg', size: 9, type: 'image/jpeg', sha256: 'a'.repeat(64) },
  })
  photographed(128, { width: 100, height: 80 })
  await open(papers)
  await press(/添加图片/)
  expect(screen.getByText(/照片可能太小/)).toBeTruthy()
  expect(screen.getByText(formMessages.photo.again)).toBeTruthy()
  expect(requests.map(({ procedure }) => procedure)).toContain('files.begin')
})

test('a phone that cannot show the dots of a picture says nothing about it', async () => {
  mock('getImageInfo').mockRejectedValue({ errMsg: 'getImageInfo:fail' })
  await open(papers)
  await press(/添加图片/)
  expect(screen.queryByText(/照片可能/)).toBeNull()
})
