import { View } from '@tarojs/components'
import { ActionBar, Button, EmptyState, ErrorState, Notice, Page, Skeleton } from '@/components'
import { componentMessages, displayMessages, instantWords, merchantMessages } from '@/messages'
import {
  openPage,
  openService,
  type ProcedureOutput,
  sharedAddress,
  stopPullDown,
  switchToTab,
  usePageParams,
  usePullDown,
  useShare,
} from '@/platform'
import { useRead } from '@/state'
import { city } from '../../../config/city'
import { isUscc } from '../../../domain/kernel/identifiers'
import { catalogue } from '../../../domain/services/catalogue'
import { Block } from './Block'
import { Facets } from './Facets'
import { FollowButton } from './FollowButton'
import { MerchantHead } from './MerchantHead'
import { RareBlocks } from './RareBlocks'
import { ShareButton } from './ShareButton'
import { TimelineCard } from './TimelineCard'
import './index.scss'

const path = 'credit/merchant/index'

const isWorthACard = ({ rare, records }: ProcedureOutput<'credit.merchant'>['blocks'][number]) =>
  !rare || records.length > 0

/** A merchant's public file: facts with their source, day and article; never a score (facts §7.5). */
export default function MerchantPage() {
  const { uscc } = usePageParams()
  const known = isUscc(uscc)
  const { data, copyAt, error, loading, reload } = useRead(
    known ? { procedure: 'credit.merchant', input: { uscc }, copyKey: `merchant:${uscc}` } : undefined,
  )
  usePullDown(() => void reload().finally(stopPullDown))
  useShare(() => ({
    title: merchantMessages.shareTitle(data?.name ?? merchantMessages.title),
    path: sharedAddress(path, { uscc }),
  }))

  if (!known) {
    return (
      <Page title={merchantMessages.title}>
        <EmptyState icon='search' title={merchantMessages.wrongCode} text={merchantMessages.wrongCodeText}>
          <Button onPress={() => switchToTab('pages/lookup/index')}>{merchantMessages.toLookup}</Button>
        </EmptyState>
      </Page>
    )
  }
  // what somebody has against this merchant; a question to an officer is not about it
  const [main, ...others] = catalogue.filter(
    ({ id, doors, asks, fromMerchant }) => doors && fromMerchant && !asks && !city.servicesOff.includes(id),
  )
  return (
    <Page
      title={merchantMessages.title}
      actions={
        data && (
          <ActionBar>
            {main && (
              <Button block onPress={() => openService(main.id, { uscc })}>
                {merchantMessages.act(main.title)}
              </Button>
            )}
            <View className='merchant-others'>
              {others.map(({ id, title }) => (
                <Button
                  key={id}
                  kind='secondary'
                  label={merchantMessages.act(title)}
                  onPress={() => openService(id, { uscc })}
                >
                  {title}
                </Button>
              ))}
            </View>
          </ActionBar>
        )
      }
    >
      {!data && loading && <Skeleton cards={3} />}
      {!data && error && (
        <ErrorState
          title={merchantMessages.failed}
          message={error.message}
          busy={loading}
          onRetry={() => void reload()}
        />
      )}
      {data && (
        <>
          {error && (
            <Notice tone='warning' live>
              {copyAt ? componentMessages.copyOf(instantWords(copyAt)) : error.message}
            </Notice>
          )}
          <MerchantHead merchant={data} />
          <Facets facets={data.facets} />
          {data.timeline && <TimelineCard timeline={data.timeline} />}
          {data.blocks.filter(isWorthACard).map((block) => (
            <Block key={block.id} block={block} merchant={data} />
          ))}
          <RareBlocks blocks={data.blocks.filter((block) => !isWorthACard(block))} />
          <View className='merchant-ways'>
            <FollowButton uscc={uscc} />
            <Button kind='secondary' onPress={() => openPage('credit/check/index', { uscc })}>
              {displayMessages.check.title}
            </Button>
          </View>
          <ShareButton path={sharedAddress(path, { uscc })} />
        </>
      )}
    </Page>
  )
}
