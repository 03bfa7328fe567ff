import type {
  ApplicantAct,
  CaseReceipt,
  CaseSubmission,
  DirectoryPage,
  EventPage,
  NameReservation,
  NameReservationRequest,
  RegulatorEvent,
} from './messages'

const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

const caseSubmission: CaseSubmission = {
  caseNumber: 'FZ26-7K3M-9PQR-T',
  service: 'complaint',
  formVersion: '2026-04-15',
  title: '投诉 福州示例商贸有限公司',
  receivedAt: '2026-11-22T03:00:00.000Z',
  division: '350102',
  counterpart: { name: '福州示例商贸有限公司', address: '福建省福州市鼓楼区示例路1号' },
  answers: { respondentName: '福州示例商贸有限公司' },
  document: [
    {
      id: 'respondent',
      title: '投诉谁',
      rows: [{ key: 'respondentName', label: '商户名称', text: '福州示例商贸有限公司' }],
    },
  ],
  evidence: [{ sha256: digest, name: '订单截图.png', size: 182_400, type: 'image/png' }],
}

const caseReceipt: CaseReceipt = {
  caseNumber: caseSubmission.caseNumber,
  regulatorReference: '榕市监收20261122-8F3A21C7',
  acceptedAt: '2026-11-22T03:00:02.000Z',
}

const applicantAct: ApplicantAct = {
  eventId: '5f0c1f0e-6d5b-4c4e-9d3a-0d8f6f6f2b11',
  act: 'withdraw',
  at: '2026-11-23T01:20:00.000Z',
  data: { reason: '已与商家协商解决' },
}

const regulatorEvent: RegulatorEvent = {
  eventId: '0b7b1f64-2a36-4f0e-8d8e-3c5f6d1f7a20',
  position: 1,
  caseNumber: caseSubmission.caseNumber,
  caseSequence: 1,
  act: 'accept',
  at: '2026-11-24T06:12:00.000Z',
  data: {},
  sawUpTo: applicantAct.eventId,
}

const eventPage: EventPage = { events: [regulatorEvent], next: 1, more: false }

const directoryPage: DirectoryPage = {
  changes: [{ position: 12_001, uscc: '913501027000000019' }],
  next: 12_001,
  more: false,
  remaining: 0,
}

const nameReservationRequest: NameReservationRequest = {
  reservationId: '3f0c7a1e-8d2b-4b1e-9d3a-0d8f6f6f2b11',
  entity: 'company',
  name: '福州示例科技有限公司',
  parts: { division: '福州', trade: '示例', industry: '科技', form: '有限公司' },
  preApproval: false,
  askedAt: '2026-11-22T03:00:00.000Z',
}

const nameReservation: NameReservation = {
  reservationId: nameReservationRequest.reservationId,
  name: nameReservationRequest.name,
  state: 'reserved',
  reservedOn: '2026-11-22',
  expiresOn: '2027-01-22',
}

/** One example a message; everything in them is invented. A test reads each with its schema. */
export const examples = {
  CaseSubmission: caseSubmission,
  CaseReceipt: caseReceipt,
  ApplicantAct: applicantAct,
  RegulatorEvent: regulatorEvent,
  EventPage: eventPage,
  DirectoryPage: directoryPage,
  NameReservationRequest: nameReservationRequest,
  NameReservation: nameReservation,
  Problem: { code: 'schema', message: 'the message does not follow the contract at: receivedAt' },
}
