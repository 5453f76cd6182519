// Google's CellFormat as CSS declarations, made once a format. Values are numbers or checked words: nothing of a file gets in verbatim.

const LINES = {
  SOLID: ["solid", 1], SOLID_MEDIUM: ["solid", 2], SOLID_THICK: ["solid", 3],
  DOTTED: ["dotted", 1], DASHED: ["dashed", 1], DOUBLE: ["double", 3],
};

const SANS = '"Arial","Liberation Sans","DejaVu Sans",sans-serif';

function colour(style, plain) {
  const rgb = style?.rgbColor ?? plain;
  if (!rgb) return null;
  const part = value => Math.round(255 * Math.min(1, Math.max(0, value ?? 0)));
  return `rgb(${part(rgb.red)},${part(rgb.green)},${part(rgb.blue)})`;
}

function fontFamily(name) {
  return name && /^[\p{L}\d ,\-]{1,60}$/u.test(name) ? `"${name}",${SANS}` : SANS;
}

export class CellStyle {
  constructor(format) {
    const text = format.textFormat ?? {};
    this.background = colour(format.backgroundColorStyle, format.backgroundColor);
    this.colour = colour(text.foregroundColorStyle, text.foregroundColor);
    this.align = { LEFT: "left", CENTER: "center", RIGHT: "right" }[format.horizontalAlignment] ?? null;
    this.vertical = { TOP: "start", MIDDLE: "center", BOTTOM: "end" }[format.verticalAlignment] ?? null;
    this.wrap = format.wrapStrategy === "WRAP";
    this.clip = format.wrapStrategy === "CLIP";
    this.points = Math.min(72, Math.max(4, Number(text.fontSize) || 10));
    this.bold = text.bold === true;
    this.italic = text.italic === true;
    this.family = text.fontFamily;
    this.lines = [text.underline && "underline", text.strikethrough && "line-through"].filter(Boolean).join(" ");
    this.borders = format.borders ?? {};
    this.css = this.declarations();
    this.font = `${this.italic ? "italic " : ""}${this.bold ? "bold " : ""}${this.points}pt ${fontFamily(this.family)}`;
  }

  declarations() {
    const css = [];
    // A fill covers the lines of the grid.
    if (this.background) css.push(`background-color:${this.background};border-color:${this.background}`);
    if (this.colour) css.push(`color:${this.colour}`);
    if (this.bold) css.push("font-weight:700");
    if (this.italic) css.push("font-style:italic");
    if (this.lines) css.push(`text-decoration:${this.lines}`);
    if (this.points !== 10) css.push(`font-size:${this.points}pt`);
    if (this.family && this.family !== "Arial") css.push(`font-family:${fontFamily(this.family)}`);
    if (this.vertical) css.push(`align-items:${this.vertical}`);
    return css.join(";");
  }

  /** The border of one side as a declaration, or "". */
  border(side) {
    this.sides ??= {};
    return this.sides[side] ??= this.borderOf(this.borders[side], side);
  }

  borderOf(border, side) {
    const line = LINES[border?.style];
    return line ? `border-${side}:${line[1]}px ${line[0]} ${colour(border.colorStyle, border.color) ?? "#000"}` : "";
  }
}

/** Styles by the format's JSON, so that answers may number their formats as they like. */
export class StyleTable {
  constructor() {
    this.known = new Map();
  }

  of(format) {
    const key = JSON.stringify(format);
    let style = this.known.get(key);
    if (!style) this.known.set(key, style = new CellStyle(format));
    return style;
  }
}

export const PLAIN = new CellStyle({});
