import type { Random } from './random'

const COMMON = '陈林黄张吴李郑王刘苏'
const OTHERS = '蔡杨许谢郭洪叶曾周江何徐朱庄邱卓潘魏方翁游余赖念高沈卢施'
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文海斌宇浩凯健俊帆鹏辉玲慧琳雪梅琴云飞莉萍红波宁龙晨欣佳嘉颖榕清闽泉'

/** The name of a head (法定代表人、经营者) from surnames common in Fuzhou. Invented: who bears it bears it by chance. */
export function headName(random: Random): string {
  const surname = random.chance(0.72) ? random.pick([...COMMON]) : random.pick([...OTHERS])
  const first = random.pick(GIVEN_CHARACTERS)
  return random.chance(0.28) ? surname + first : surname + first + random.pick(GIVEN_CHARACTERS)
}

const GIVEN_CHARACTERS = [...GIVEN]
