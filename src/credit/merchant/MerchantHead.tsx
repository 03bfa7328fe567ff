import { View } from '@tarojs/components'
import { Card, DefinitionRows, Icon, Pressable, Tag } from '@/components'
import { instantWords, merchantMessages } from '@/messages'
import { copyText, type ProcedureOutput, showToast } from '@/platform'
import { formatUscc, isUscc } from '../../../domain/kernel/identifiers'

/** Who it is: name, standing, code. */
export function MerchantHead({ merchant }: { readonly merchant: ProcedureOutput<'credit.merchant'> }) {
  const { uscc, name, status, statusLabel, division, address, asOf } = merchant
  const code = isUscc(uscc) ? formatUscc(uscc) : uscc
  const copy = async () => {
    if (await copyText(uscc)) showToast(merchantMessages.copied)
  }
  return (
    <Card title={name}>
      <View className='merchant-tags'>
        <Tag tone={merchantMessages.statusTone[status]}>{statusLabel}</Tag>
      </View>
      <Pressable className='merchant-code' label={merchantMessages.copy(code)} onPress={() => void copy()}>
        <View className='merchant-code__words'>
          <View className='merchant-code__label'>{merchantMessages.code}</View>
          <View className='merchant-code__text'>{code}</View>
        </View>
        <Icon name='copy' />
      </Pressable>
      <DefinitionRows
        rows={[
          { label: merchantMessages.division, text: division },
          { label: merchantMessages.address, text: address },
        ]}
      />
      <View className='merchant-note'>{merchantMessages.asOf(instantWords(asOf))}</View>
    </Card>
  )
}
