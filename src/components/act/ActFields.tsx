import { casesMessages } from '@/messages'
import { isRequired } from '../../../domain/kernel/form'
import { FormField, shownFindings } from '../form'
import { Notice } from '../Notice'
import type { Act } from './useAct'

/** The questions of an act, and what the server said when it was refused. */
export function ActFields({ act }: { readonly act: Act }) {
  const { scope, fields, answers, findings, settled, attempted, failure, fill, change, settle } = act
  return (
    <>
      {fields.map((field) => (
        <FormField
          key={`${field.key}:${fill}`}
          field={field}
          value={answers[field.key]}
          required={isRequired(field, answers)}
          findings={shownFindings(field, answers, findings, settled.has(field.key), attempted)}
          scope={scope}
          onChange={(next) => change(field.key, next)}
          onSettle={() => settle(field.key)}
          inside={{ answers, findings, settled, attempted, settle }}
        />
      ))}
      {failure && (
        <Notice tone='danger' live title={casesMessages.actFailed}>
          {failure}
        </Notice>
      )}
    </>
  )
}
