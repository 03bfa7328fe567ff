import type { Answers, Field, Form } from '../../../domain/kernel/form'
import type { Contact } from './lastFiling'

type ContactKeys = Readonly<Record<keyof Contact, string>>

/**
 * Which fields of a form ask for the applicant's own contact details, by their definition: the first personal mobile number,
 * and the ordinary personal text (name) and postal address beside it in the same section. A form that asks for them in
 * another way has none, and nothing is filled in or kept.
 */
function contactKeys(form: Form): ContactKeys | undefined {
  for (const section of form.sections) {
    const key = (kind: Field['kind']) =>
      section.fields.find((field) => field.kind === kind && field.personal === 'ordinary')?.key
    const [name, mobile, address] = [key('text'), key('mobile'), key('address')]
    if (name && mobile && address) return { name, mobile, address }
  }
  return undefined
}

/** Answers made of kept contact details. */
export function answersOfContact(form: Form, contact: Contact): Answers {
  const keys = contactKeys(form)
  return keys ? { [keys.name]: contact.name, [keys.mobile]: contact.mobile, [keys.address]: contact.address } : {}
}

/** The contact details in the answers of a filing; undefined when they are not whole. */
export function contactInAnswers(form: Form, answers: Answers): Contact | undefined {
  const keys = contactKeys(form)
  const text = (key: string) => (typeof answers[key] === 'string' ? answers[key] : undefined)
  const [name, mobile, address] = keys ? [text(keys.name), text(keys.mobile), text(keys.address)] : []
  return name && mobile && address ? { name, mobile, address } : undefined
}
