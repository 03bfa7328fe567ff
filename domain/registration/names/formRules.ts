import { laws } from '../../kernel/law'
import { type NameRule, nameRule } from './nameOutcome'
import { composeName } from './nameParts'
import { organisationForms } from './organisationForms'

const { nameReg } = laws

/** N11–N15: what each kind of entity may call itself (名称规定 arts. 13–14; custom where no text lists the forms). */
export const formRules: readonly NameRule[] = [
  nameRule(
    'N12.custom',
    'manualReview',
    // art. 25: sole traders by analogy; the list of forms is custom
    nameReg.article(25),
    ({ form }, { kind }) =>
      (kind === 'sole-trader' || kind === 'sole-proprietorship') &&
      form !== '' &&
      !organisationForms[kind].includes(form) && {
        message: `“${form}”不是常见的组织形式，登记机关要核对。`,
        fix: `常见的有${organisationForms[kind].slice(0, 5).join('、')}。`,
      },
  ),
  nameRule(
    'N13',
    // the rule stood in the former regulation on cooperatives: a registrar has to look
    'manualReview',
    nameReg.article(10),
    ({ form }, { kind }) =>
      kind === 'cooperative' &&
      form !== '专业合作社' && { message: '合作社的名称要以“专业合作社”结尾。', fix: '例如“福州榕茶茶叶专业合作社”。' },
  ),
  nameRule('N14', 'rejected', nameReg.article(13), (parts, { kind, parentName = '' }) => {
    if (kind !== 'branch') return undefined
    const name = composeName(parts)
    if (parentName !== '' && !name.startsWith(parentName))
      return { message: '分支机构的名称要以所属企业的全称开头。', fix: `请写成“${parentName}……分公司”。` }
    return (
      !organisationForms.branch.includes(parts.form) && {
        message: '分支机构的名称要以“分公司”“分厂”“分店”结尾。',
        fix: '请在最后加上“分公司”等字样。',
      }
    )
  }),
  nameRule(
    'N15',
    'rejected',
    nameReg.article(14),
    (parts, { holding }) =>
      /集团/.test(composeName(parts)) &&
      !holding && {
        message: '控股其他企业的，名称里才可以用“集团”。',
        fix: '请去掉“集团”；确实控股的，请勾选后由登记机关核对。',
      },
  ),
]
