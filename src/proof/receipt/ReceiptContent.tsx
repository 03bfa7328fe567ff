import { View } from '@tarojs/components'
import { Button, Card, DefinitionRows, Heading } from '@/components'
import { QrCode } from '@/components/qr'
import { momentWords, proofMessages as words } from '@/messages'
import { copyText, type ProcedureOutput, showToast } from '@/platform'

/** The receipt as it is shown and printed: what was received and when, the code, the list of files. */
export function ReceiptContent({ receipt: shown }: { readonly receipt: ProcedureOutput<'cases.receipt'> }) {
  const { caseNumber, serviceTitle, title, receivedAt, issuedAt, receipt, files } = shown
  return (
    <>
      <Card title={words.heading} className='wet-proof__facts'>
        <DefinitionRows
          rows={[
            { label: words.rows.number, text: caseNumber },
            { label: words.rows.service, text: serviceTitle },
            { label: words.rows.title, text: title },
            { label: words.rows.received, text: momentWords(receivedAt) },
            { label: words.rows.files, text: words.fileCount(files.length) },
            { label: words.rows.issued, text: momentWords(issuedAt) },
          ]}
        />
      </Card>
      <Card title={words.qrTitle} className='wet-proof__code'>
        <QrCode text={receipt} label={words.qrLabel(caseNumber)} />
        <View className='wet-soft'>{words.qrText}</View>
        <View className='wet-proof__screen'>
          <Button kind='secondary' block onPress={() => void copy(receipt)}>
            {words.copy}
          </Button>
        </View>
      </Card>
      {files.length > 0 && (
        <Card title={words.digests} className='wet-proof__files'>
          <View className='wet-soft'>{words.digestsText}</View>
          {files.map(({ name, size, sha256 }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one file may be attached twice, and the order is the receipt's
            <View key={at} className='wet-proof__file'>
              <Heading level={3}>{words.fileName(at + 1, name)}</Heading>
              <View className='wet-soft'>
                {words.size(size)}，{words.digest}
              </View>
              <View className='wet-proof__digest'>{sha256}</View>
            </View>
          ))}
        </Card>
      )}
    </>
  )
}

async function copy(text: string): Promise<void> {
  showToast((await copyText(text)) ? words.copied : words.copyFailed)
}
