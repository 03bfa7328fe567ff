import { View } from '@tarojs/components'
import { componentMessages } from '@/messages'
import { accessible } from './accessible'
import { Button } from './Button'
import { Heading } from './Heading'
import { Icon } from './Icon'
import './StateOfPage.scss'

interface ErrorStateProps {
  readonly title?: string
  /** What happened, what is kept, what to do. */
  readonly message: string
  readonly onRetry?: () => void
  readonly busy?: boolean
}

/**
 * A page that could not be read at all. With something to show, use a Notice above it instead. What asking again would not
 * bring is not the network's fault: without `onRetry` it says that there is nothing.
 */
export function ErrorState({
  message,
  onRetry,
  title = onRetry ? componentMessages.errorTitle : componentMessages.missingTitle,
  busy = false,
}: ErrorStateProps) {
  return (
    <View className='wet-state' {...accessible({ role: 'alert' })}>
      <Icon name={onRetry ? 'offline' : 'empty'} className='wet-state__icon' />
      <Heading level={2}>{title}</Heading>
      <View className='wet-state__text'>{message}</View>
      {onRetry && (
        <View className='wet-state__action'>
          <Button kind='secondary' busy={busy} onPress={onRetry}>
            {componentMessages.retry}
          </Button>
        </View>
      )}
    </View>
  )
}
