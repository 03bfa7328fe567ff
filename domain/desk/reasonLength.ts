/** How long a reason for seeing a person's data is, in characters: `入场核对` says why, `看看` does not. It goes on record. */
export const reasonLength = { least: 4, most: 200 } as const
