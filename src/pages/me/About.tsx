import { View } from '@tarojs/components'
import { Card, Icon, type IconName, Pressable } from '@/components'
import { meMessages, officerMessages, privacyMessages } from '@/messages'
import { choosesPerson, hasOfficerSession, openPage, phoneCall } from '@/platform'
import { useSession } from '@/state'
import { city } from '../../../config/city'

/** Messages, what the product is, what it does with data, and the texts it stands on. */
export function About() {
  const unread = useSession().me?.unread ?? 0
  return (
    <>
      <Card title={meMessages.more}>
        <Row icon='bell' onPress={() => openPage('pages/inbox/index')} aside={unread > 0 && meMessages.unread(unread)}>
          {meMessages.inbox}
        </Row>
        <Row icon='shield' onPress={() => openPage('pages/privacy/index')}>
          {meMessages.privacy}
        </Row>
        <Row icon='check' onPress={() => openPage('account/consents/index')}>
          {privacyMessages.consents.title}
        </Row>
        <Row icon='person' onPress={() => openPage('account/rights/index')}>
          {meMessages.rights}
        </Row>
        <Row icon='clock' onPress={() => openPage('account/service/index')}>
          {meMessages.service}
        </Row>
        <Row icon='document' onPress={() => openPage('pages/laws/index')}>
          {meMessages.laws}
        </Row>
        <Row icon='check' onPress={() => openPage('proof/verify/index')}>
          {meMessages.verify}
        </Row>
        <Row
          icon='person'
          onPress={() => openPage(hasOfficerSession() ? 'officer/desk/index' : 'officer/sign-in/index')}
        >
          {officerMessages.entry}
        </Row>
        <Row icon='phone' onPress={() => phoneCall(city.hotline.number)}>
          {meMessages.hotline}
        </Row>
      </Card>
      <View className='me-about'>
        <View>{meMessages.about}</View>
        {choosesPerson && <View>{meMessages.demo}</View>}
      </View>
    </>
  )
}

interface RowProps {
  readonly icon: IconName
  readonly onPress: () => void
  readonly aside?: string | false
  readonly children: string
}

function Row({ icon, onPress, aside, children }: RowProps) {
  return (
    <Pressable className='me-row' onPress={onPress}>
      <Icon name={icon} className='me-row__icon' />
      <View className='me-row__words'>{children}</View>
      {aside && <View className='me-row__aside'>{aside}</View>}
      <Icon name='arrow' className='me-row__arrow' />
    </Pressable>
  )
}
