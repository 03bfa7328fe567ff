import type { Procedures } from '../platform'
import { list, match, read } from './read'
import { decide, proposals, write } from './write'

export const announcementsProcedures: Procedures = {
  'announcements.list': list,
  'announcements.read': read,
  'announcements.match': match,
  'announcements.write': write,
  'announcements.proposals': proposals,
  'announcements.decide': decide,
}
