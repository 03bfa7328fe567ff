import { Textarea, View } from '@tarojs/components'
import { useEffect, useMemo, useState } from 'react'
import { accessibleField, Button, Card, Notice, Page } from '@/components'
import { instantWords, proofMessages } from '@/messages'
import { canScan, pastedText, scanCode, showToast } from '@/platform'
import { fetchReceiptKeys, keptReceiptKeys } from '@/state'
import { FileCheck } from './FileCheck'
import { useVerifier } from './useVerifier'
import { Verdict } from './Verdict'
import './verify.scss'

const words = proofMessages.check
/** Characters of the largest QR code there is. */
const longest = 3_000

/** 核验回执: a receipt checked on this phone, without asking anybody. The network is used for the public keys alone. */
export default function VerifyPage() {
  const verifier = useVerifier()
  const [kept, setKept] = useState(keptReceiptKeys)
  const [fetching, setFetching] = useState(false)
  const [unreached, setUnreached] = useState(false)
  // Taro's fields keep their own text; a new key takes what was scanned or pasted into the field.
  const [field, setField] = useState({ text: '', generation: 0 })
  const [text, setText] = useState('')
  /** What was asked about; the answer follows from it, the keys and the code, whichever comes last. */
  const [asked, setAsked] = useState<string>()
  const verdict = useMemo(
    () => (asked && kept && typeof verifier === 'object' ? verifier.verifyReceipt(asked, kept.keys) : undefined),
    [asked, kept, verifier],
  )

  const fetchKeys = async () => {
    setFetching(true)
    const fetched = await fetchReceiptKeys()
    setFetching(false)
    setUnreached(!fetched)
    if (fetched) setKept(fetched)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on a phone that has never had the keys
  useEffect(() => {
    if (!kept) void fetchKeys()
  }, [])

  // a message or a print-out may have broken the line
  const check = (receipt: string) => setAsked(receipt.replace(/\s/g, ''))
  const take = (receipt: string) => {
    setField(({ generation }) => ({ text: receipt, generation: generation + 1 }))
    setText(receipt)
    check(receipt)
  }
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned !== undefined) take(scanned)
  }
  const paste = async () => {
    const pasted = await pastedText()
    if (pasted === undefined) showToast(words.nothingToPaste)
    else take(pasted)
  }

  return (
    <Page title={words.page}>
      {verifier === 'unsupported' && <Notice tone='warning'>{words.unsupported}</Notice>}
      {kept ? <Notice>{words.keysFrom(instantWords(kept.at))}</Notice> : <Notice>{words.keysMissing}</Notice>}
      {unreached && (
        <Notice tone='danger' live>
          {words.keysFailed}
        </Notice>
      )}
      {(!kept || (verdict && !verdict.ok && verdict.problem === 'unknown-key')) && (
        <Button kind='secondary' block busy={fetching} onPress={() => void fetchKeys()}>
          {words.keysFetch}
        </Button>
      )}
      <Card>
        {canScan && (
          <Button kind='secondary' block onPress={() => void scan()}>
            {words.scan}
          </Button>
        )}
        <Textarea
          key={field.generation}
          className='wet-verify__text'
          defaultValue={field.text}
          placeholder={words.whenEmpty}
          maxlength={longest}
          onInput={({ detail }) => {
            setText(detail.value)
            setAsked(undefined)
          }}
          {...accessibleField(words.field)}
        />
        <View className='wet-beside'>
          <Button disabled={text.trim() === '' || !kept || typeof verifier !== 'object'} onPress={() => check(text)}>
            {words.check}
          </Button>
          <Button kind='quiet' onPress={() => void paste()}>
            {words.paste}
          </Button>
        </View>
      </Card>
      {verdict && <Verdict verdict={verdict} />}
      {verdict?.ok && typeof verifier === 'object' && <FileCheck receipt={verdict.receipt} verifier={verifier} />}
    </Page>
  )
}
