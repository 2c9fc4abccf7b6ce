/// The local names of elements and attributes that the readers ask for.
///
/// A name stands once, whatever the namespaces that use it; where two differ only in case, the capital one says so.
package enum XMLWord: String, CaseIterable, BitwiseCopyable, Sendable {
  /// Any name that is not in this list.
  case other = ""

  // XML and alternate content.
  case xmlns, space
  case requires = "Requires"
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"

  // Packages and properties.
  case types = "Types"
  case defaultType = "Default"
  case overrideType = "Override"
  case fileExtension = "Extension"
  case contentType = "ContentType"
  case partName = "PartName"
  case relationships = "Relationships"
  case relationship = "Relationship"
  case capitalID = "Id"
  case capitalType = "Type"
  case target = "Target"
  case targetMode = "TargetMode"
  case property, name, id, type, uri

  // Workbooks.
  case workbook, workbookPr, date1904, sheets, sheet, sheetId, state, definedNames, definedName, localSheetId, hidden
  case styleSheet, numFmts, numFmt, numFmtId, formatCode, fonts, fontId, cellXfs, xf, quotePrefix
  case sst, si, t, r, rPh, phoneticPr
  case worksheet, chartsheet, dialogsheet, macrosheet
  case sheetData, row, c, v, f, s, `is`, ref, cols, col, min, max, mergeCells, mergeCell
  case headerFooter, oddHeader, oddFooter, evenHeader, evenFooter, firstHeader, firstFooter
  case comments, authors, author, authorId, commentList, comment, text
  case threadedComments = "ThreadedComments"
  case threadedComment = "threadedComment"
  case parentId, personId, dT, done, personList, person, displayName
  case drawing, legacyDrawing, p, txBody

  // Documents.
  case document, body, pPr, pStyle, outlineLvl, rPr, vanish, strike, dstrike, rPrChange, pPrChange, tcPrChange,
    trPrChange
  case tblPrChange, sectPrChange, tblGridChange, tblPrExChange, numberingChange
  case delText, instrText, delInstrText, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym, char, font
  case fldChar, fldCharType, fldSimple, instr, ffData, checkBox, ddList, result, listEntry
  case hyperlink, ins, del, moveFrom, moveTo, date, val
  case tbl, tblPr, tblGrid, gridCol, tr, trPr, tblPrEx, gridBefore, gridAfter, tblHeader, tc, tcPr, gridSpan, vMerge
  case hMerge, cellIns, cellDel, cellMerge, tblCaption, tblDescription
  case sdt, sdtPr, sdtEndPr, sdtContent, tag, alias, lock, showingPlcHdr, dropDownList, comboBox, listItem
  case displayText, value, lastValue, fullDate, checkbox, checked, picture
  case bookmarkStart, bookmarkEnd, commentRangeStart, commentRangeEnd, commentReference
  case footnotes, footnote, endnotes, endnote, footnoteReference, endnoteReference, initials
  case numPr, hdr, ftr, sectPr, txbxContent, ruby, rt, rubyBase
  case styles, style, styleId, `default`, basedOn
  case numbering, abstractNum, abstractNumId, num, numId, ilvl, lvl, lvlText, lvlOverride, lvlRestart, start
  case startOverride, isLgl, suff, numStyleLink, rFonts, ascii
  case docPr, descr, title, pic, chart, relIds, imagedata, object, anchor

  // Links and drawings of workbooks.
  case hyperlinks, location, from, cNvPr, graphicFrame, twoCellAnchor, oneCellAnchor, absoluteAnchor
}
