/**
 * A document on paper as plain data: a letter, a report, an application, a card for the wall. It says what stands on the
 * paper and in which order, never how it is drawn. Every text is printed as it is, whatever signs it holds.
 */
export interface PrintedDocument {
  readonly language: 'zh-CN' | 'en'
  readonly title: string
  /** One line under the title: a number, a day. */
  readonly subtitle?: string
  /** Small words above every page: what kind of paper this is. */
  readonly header?: string
  /** Small words under every page, beside the page's number. */
  readonly footer?: string
  readonly sections: readonly PrintedSection[]
}

export interface PrintedSection {
  readonly heading?: string
  /** Begins on a new page, and what follows it does too: a sensitive part that can be taken out and kept apart. */
  readonly ownPage?: true
  readonly blocks: readonly PrintedBlock[]
}

export type PrintedBlock =
  | PrintedParagraph
  | PrintedRows
  | PrintedTable
  | PrintedList
  | PrintedSignatures
  | PrintedQrCode

/** `\n` begins a new line. `small` is a remark, `strong` must not be missed. */
export interface PrintedParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly look?: 'small' | 'strong'
}

/** Label and value, one below the other. */
export interface PrintedRows {
  readonly kind: 'rows'
  readonly rows: readonly { readonly label: string; readonly text: string }[]
}

export interface PrintedTable {
  readonly kind: 'table'
  readonly columns: readonly {
    readonly title: string
    /** Share of the width beside the other columns'; 1 unless told. */
    readonly width?: number
    readonly align?: 'left' | 'right'
  }[]
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly string[])[]
}

export interface PrintedList {
  readonly kind: 'list'
  readonly items: readonly string[]
  readonly numbered?: true
}

/** Lines to sign on by hand, or what stands for a signature given in the product. */
export interface PrintedSignatures {
  readonly kind: 'signatures'
  readonly lines: readonly {
    /** 出质人（签章） */
    readonly label: string
    /** what was signed electronically: a name and a moment; absent: an empty line */
    readonly signed?: string
  }[]
}

export interface PrintedQrCode {
  readonly kind: 'qr'
  /** What a scanner reads. */
  readonly text: string
  /** Beside the code: what it is for. Read out in its place. */
  readonly caption: string
}
