import type { LocalRules } from '../../domain/credit'
import type { Dated } from '../../domain/kernel/law'
import type { SignalThresholds } from '../../domain/kernel/service'

/** Everything another city changes. Data only: no code of the product asks which city it runs for. */
export interface City {
  /** GB/T 2260 code of the city */
  readonly code: string
  /** 福州市 */
  readonly name: string
  /** 福州, as the first part of a company name is written */
  readonly placeName: string
  /** 榕, as it stands in document numbers */
  readonly shortName: string
  readonly province: { readonly code: string; readonly name: string; readonly placeName: string }
  /** two letters in front of every case number (FZ26-…) */
  readonly caseNumberPrefix: string
  /** the city's own bureau */
  readonly bureau: Bureau
  readonly divisions: readonly Division[]
  /** codes of the past, still seen in credit codes and on old licences */
  readonly formerDivisions: readonly { readonly code: string; readonly name: string; readonly now: string }[]
  readonly zones: readonly Zone[]
  readonly parks: readonly Park[]
  readonly hotline: { readonly number: string; readonly name: string; readonly website: string }
  /** from which counts on officers are told of a filing (Order 121 art. 17 sets none; local practice) */
  readonly signals: SignalThresholds
  /** the city's own published rules on the credit of online merchants, dated and cited; absent: the city has none, or they are off */
  readonly creditRules?: Dated<LocalRules>
  /** ids of services this city does not offer; a new service is offered unless it is named here */
  readonly servicesOff: readonly string[]
}

/** A market supervision bureau. `verified` is false until the name has been checked against the bureau's own page. */
export interface Bureau {
  readonly name: string
  readonly verified: boolean
}

/** One county-level division (区、县、县级市). */
export interface Division {
  /** GB/T 2260 county-level code */
  readonly code: string
  readonly name: string
  /** other names an address may use */
  readonly alsoCalled?: readonly string[]
  readonly kind: 'district' | 'county' | 'county-level-city'
  readonly bureau: Bureau
  /** `elsewhere`: another authority with its own portal takes the cases of this division */
  readonly route: 'here' | 'elsewhere'
  readonly note?: string
}

/** A functional zone (开发区、新区): not a division, but it may have a bureau of its own. */
export interface Zone {
  readonly name: string
  readonly area: string
  readonly verified: boolean
}

/** A park where liaison officers (专管员) are posted. */
export interface Park {
  readonly id: string
  readonly name: string
  readonly division: string
  /** about where it lies (GCJ-02 degrees), for suggesting the nearest */
  readonly position?: { readonly latitude: number; readonly longitude: number }
  /** false: division and position are likely, not confirmed */
  readonly verified: boolean
}
