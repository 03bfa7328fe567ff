import type { AnnouncementTable } from './announcementTables'
import type { BridgeTables } from './bridgeTables'
import type { CaseTables } from './caseTables'
import type { DirectoryTables } from './directoryTables'
import type { JointTables } from './jointTables'
import type { MandateTables } from './mandateTables'
import type { OfficerTables } from './officerTables'
import type { OperationTables } from './operationTables'
import type { PersonTables } from './personTables'

export type { Json } from './columns'
export type { NoticeKind } from './personTables'

/** Every table of the functions’ database, by name. */
export interface Tables
  extends CaseTables,
    JointTables,
    MandateTables,
    PersonTables,
    BridgeTables,
    OperationTables,
    OfficerTables,
    DirectoryTables {
  announcement: AnnouncementTable
}
