import { View } from '@tarojs/components'
import { Button, Card, Citation, DefinitionRows, EmptyState, ErrorState, Notice, Page, Skeleton } from '@/components'
import { QrCode } from '@/components/qr'
import { dayWords, displayMessages } from '@/messages'
import { call, copyText, type ProcedureOutput, pageLink, sharedAddress, showToast, usePageParams } from '@/platform'
import { usePrint, useRead } from '@/state'
import type { PlainDate } from '../../../domain/kernel/calendar'
import { isUscc } from '../../../domain/kernel/identifiers'
import './card.scss'

type DisplayCard = ProcedureOutput<'credit.displayCard'>

const words = displayMessages.card

/** What a merchant shows on its shop's home page (网络交易监督管理办法 art. 12), ready to copy, with a code that leads to the register. */
export default function CardPage() {
  const { uscc } = usePageParams()
  const known = isUscc(uscc)
  const { data, error, loading, reload } = useRead(
    known ? { procedure: 'credit.displayCard', input: { uscc }, copyKey: `display:${uscc}` } : undefined,
  )
  return (
    <Page title={words.title}>
      {!known && <EmptyState title={words.wrongCode} />}
      {!data && loading && <Skeleton cards={2} />}
      {!data && error && <ErrorState title={words.failed} message={error.message} onRetry={() => void reload()} />}
      {data && <Shown card={data} />}
    </Page>
  )
}

function Shown({ card }: { readonly card: DisplayCard }) {
  const { uscc, name, items, updates, basis } = card
  const link = pageLink(sharedAddress('credit/merchant/index', { uscc }))
  const copy = async (text: string, said: string) => {
    if (await copyText(text)) showToast(said)
  }
  const text = [...items.map(({ label, text: value }) => `${label}：${value}`), link].join('\n')
  return (
    <>
      {updates.length > 0 && (
        <Notice tone='warning'>
          <View className='display-updates'>
            <View className='display-updates__title'>{words.updates}</View>
            {updates.map(({ title, changedOn, shopBy, licenceBy }) => (
              <View key={`${title} ${changedOn}`}>
                <View>{words.update(title, dayWords(changedOn as PlainDate))}</View>
                <View>{words.shopBy(dayWords(shopBy as PlainDate))}</View>
                <View>{words.licenceBy(dayWords(licenceBy as PlainDate))}</View>
              </View>
            ))}
            <View>{words.inPlatform}</View>
          </View>
        </Notice>
      )}
      <Card title={name}>
        <DefinitionRows rows={items} />
        <QrCode text={link} label={words.qr} />
        <View className='display-note'>{words.qr}</View>
      </Card>
      <Card>
        <View>{words.intro}</View>
        <Citation citation={basis} />
        <View className='display-ways'>
          <Button onPress={() => void copy(text, words.copied)}>{words.copy}</Button>
          <Button kind='secondary' onPress={() => void copy(link, words.linkCopied)}>
            {words.copyLink}
          </Button>
          <PrintButton uscc={uscc} />
        </View>
        <View className='wet-soft'>{words.permit}</View>
      </Card>
    </>
  )
}

/** The card as a PDF, printed when it is asked for. */
function PrintButton({ uscc }: Pick<DisplayCard, 'uscc'>) {
  const { busy, failure, print } = usePrint({ notOpened: words.notOpened, failed: words.notPrinted })
  const open = () => print('display', () => call('credit.displayPaper', { uscc }))
  return (
    <>
      <Button kind='secondary' busy={busy !== undefined} onPress={() => void open()}>
        {words.print}
      </Button>
      {failure && (
        <Notice tone='danger' live>
          {failure}
        </Notice>
      )}
    </>
  )
}
