import * as v from 'valibot'
import { type Answers, answersSchema, normaliseAnswers } from '../../../domain/kernel/form'
import { changedSections, mergePart, needsOthers, partForm, shownTo, voidedBy } from '../../../domain/kernel/joint'
import { auditDone, procedure, refuse, signedIn } from '../../platform'
import { attachedFiles, trustedAnswers } from '../attachments'
import { casesContract } from '../contract'
import { requireOpen, saveJoint } from './jointStore'
import { keepFiles } from './keepFiles'
import { partsOf, TWO_AT_LEAST, titleOf } from './places'
import { tellParties } from './tellParties'

/**
 * Answers one's own part anew. Signatures given for something else than what stands here afterwards are void: it is written
 * down who changed what, and everybody is told.
 */
export const jointFill = procedure(casesContract['cases.jointFill'], 'joint', async (context, input) => {
  const { person } = signedIn(context)
  const draft = await requireOpen(context, input.id)
  const { form, service, content } = draft
  const { parties } = service
  const mine = partsOf(draft, person)
  if (!mine.includes(input.part)) return refuse('not-found', '这一方的部分不由您办理')
  if (form.version !== input.formVersion) return refuse('conflict', '表单已更新，您填的内容都在，请核对后重试')
  const revision = content.revisions[input.part] ?? 0
  if (revision !== input.revision)
    return refuse('conflict', '这一部分刚刚在另一台设备上改过。您填的都还在，请核对后再保存')
  const asked = partForm(form, parties, shownTo(form, parties, content.answers, mine), input.part)
  if (!asked) return refuse('conflict', '这一部分已经不需要填写，请刷新查看')
  const parsed = v.safeParse(answersSchema(asked), input.answers)
  if (!parsed.success) return refuse('bad-request', '有内容不符合要求，请检查后重试')
  const fields = asked.sections.flatMap((section) => section.fields)
  const own = await trustedAnswers(context.query, fields, normaliseAnswers(asked, parsed.output as Answers))
  const answers = mergePart(form, parties, content.answers, input.part, own)
  if (!needsOthers(parties, answers)) return refuse('bad-request', TWO_AT_LEAST)
  const voids = voidedBy(form, parties, content.answers, answers, content.signatures)
  const sections = changedSections(form, content.answers, answers)
  const step = {
    at: context.now.toISOString(),
    kind: 'filled' as const,
    by: input.part,
    sections,
    ...(voids.length > 0 ? { voids } : {}),
  }
  const next = { ...content, answers, revisions: { ...content.revisions, [input.part]: revision + 1 } }
  const changed = sections.length > 0
  await saveJoint(context, draft.row.id, changed ? { ...next, steps: [...content.steps, step] } : next)
  const after = { ...draft, content: next }
  await keepFiles(context, after, attachedFiles(fields, own))
  if (voids.length > 0) {
    const who = titleOf(after, input.part)
    await tellParties(
      context,
      after,
      '内容有改动，签署失效',
      `${who}改了${sections.map((title) => `“${title}”`).join('、')}，${voids.map((seat) => titleOf(draft, seat)).join('、')}的签署已失效，请核对后重新签署。`,
    )
  }
  await auditDone(context, 'cases.jointFill', draft.row.id)
  return { revision: revision + 1, voids: voids.map((seat) => titleOf(draft, seat)) }
})
