/** A place on the map, degrees (GCJ-02, as WeChat and Chinese maps give it). */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

const EARTH_KM = 6_371
/** Farther than this a park is no suggestion. */
const FARTHEST_KM = 30

/**
 * The park nearest to where somebody is, for suggesting one with their consent; parks without a position are left out.
 *
 * @returns undefined when none lies within 30 km
 */
export function nearestPark<P extends { readonly position?: Position }>(
  at: Position,
  parks: readonly P[],
): P | undefined {
  let nearest: { park: P; km: number } | undefined
  for (const park of parks) {
    const km = park.position && distance(at, park.position)
    if (km !== undefined && km <= FARTHEST_KM && (!nearest || km < nearest.km)) nearest = { park, km }
  }
  return nearest?.park
}

/** Great-circle distance in km (haversine). */
function distance(one: Position, other: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [height, width] = [
    Math.sin(radians(other.latitude - one.latitude) / 2),
    Math.sin(radians(other.longitude - one.longitude) / 2),
  ]
  const chord = height * height + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * width * width
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}
