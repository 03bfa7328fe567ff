/** The law of registration (登记注册): pure, dated, cited. The registration services are composed from it. */

export {
  bannedForms,
  type Contribution,
  capitalIsTheSum,
  contributionForms,
  lawfulForm,
  paidInTime,
  shareholderCount,
} from './capital/contributions'
export { latestPayBy } from './capital/latestPayBy'
export { type PayingIn, payingInCalendar } from './capital/payingInCalendar'
export { isAtLeast, percentText, type Share, share } from './capital/share'
export { sharesPicture } from './capital/sharesPicture'
export { changeInTime } from './changeInTime'
export { dormantInTime, extendedInTime, resumedInTime } from './closing/dormancy'
export {
  barredByRegister,
  bars,
  notBarredFromClosing,
  publishedLongEnough,
  windowToApply,
} from './closing/simplifiedCancellation'
export type { EntityKind } from './entity'
export { barredField, type HeadAnswers, headChecks, headFields } from './filing/headFields'
export {
  answersOfName,
  type NameAnswers,
  nameChecks,
  nameFields,
  nameOf,
  namePartsOf,
  placedElsewhere,
} from './filing/nameSection'
export { premisesChecks, premisesFields } from './filing/premisesSection'
export { published } from './filing/published'
export { registrarOf } from './filing/registrar'
export { type ScopeAnswers, scopeChecks, scopeFields, sectionsOfScope } from './filing/scopeSection'
export { type SetUp, setUpService } from './filing/setUpService'
export { declaration, registrationNextSteps, registrationPeriods, registrationWorkflow } from './filing/workflow'
export { checkName, type NameReason, type NameVerdict, nameRules } from './names/checkName'
export { type Closeness, closeness } from './names/closeness'
export type { NameOutcome, NameRule } from './names/nameOutcome'
export { composeName, type DivisionPlace, type NameContext, type NameParts } from './names/nameParts'
export { organisationForms } from './names/organisationForms'
export { readName } from './names/readName'
export {
  afterReservationEvent,
  type NameReservation,
  type ReservationEvent,
  reservationOn,
} from './names/reservation'
export { characterKind, charactersOf } from './names/standardCharacters'
export {
  type NeedAnswers,
  type NeedQuestion,
  type NeedQuestionId,
  type NeedResult,
  type NeedStep,
  needQuestions,
  needTable,
  needToRegister,
} from './need/needToRegister'
export {
  type FormConsequences,
  type FormQuestion,
  type FormStep,
  type FormWishes,
  formQuestions,
  formStep,
  whichForm,
} from './need/whichForm'
export { oneName } from './oneName'
export { agentIsNotLiaison } from './people/agentAndLiaison'
export { mayPledgeExemption, ownersNamed, quarterOwners } from './people/beneficialOwner'
export { eligibilityDeclared, ineligibleGrounds, notBarred, ofAge, ofCapacity } from './people/eligibility'
export { enoughMembers, type MemberCount, memberShares } from './people/members'
export {
  auditCommittee,
  directorCount,
  legalRepresentative,
  noSupervisor,
  type Supervision,
  supervisorCount,
  supervisorsStandApart,
} from './people/organs'
export { contributionsOf, has, type PersonAnswers, type Role, roles } from './people/roles'
export { type OnlineAnswers, onlinePremises, type Shop } from './premises/onlinePremises'
export {
  type PremisesKind,
  premisesDocuments,
} from './premises/premisesKinds'
export {
  hostedProperly,
  leaseStillRuns,
  onePremises,
  type PremisesAnswers,
  placeFitsScope,
} from './premises/premisesRules'
export { articlesPrint, articlesToRead, type CompanyOnPaper } from './prints/articlesPrint'
export { type RegistrationRule, registrationRuleBook, ruleChecks } from './rules'
export { composeScope, splitScope } from './scope/composeScope'
export { type PermitDuty, permitChecklist } from './scope/permits'
export { type ApprovalAnswers, approvalInForce, approvalNotTooOld } from './scope/preApproval'
export { type ScopeHit, searchScope } from './scope/searchScope'
export { type ScopeWording, scopeWordings } from './scope/wordings'
