import { workingDays } from '../../kernel/calendar'

/** 企业信息公示暂行条例 art. 10: within twenty working days of the day it came about. */
export const timeToPublish = workingDays(20)
