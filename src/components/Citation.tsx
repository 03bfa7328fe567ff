import { View } from '@tarojs/components'
import { componentMessages } from '@/messages'
import { cite, type Citation as LawCitation } from '../../domain/kernel/law'
import './Citation.scss'

/** Where a rule comes from. Texts we have not read ourselves carry their label (待核对原文). */
export function Citation({ citation }: { readonly citation: LawCitation }) {
  return <View className='wet-citation'>{componentMessages.basis(cite(citation))}</View>
}
