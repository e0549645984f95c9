const sky = (from: string, to: string) =>
  `<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="600" height="400" fill="url(#g)"/>`;

const star = (fill: string) =>
  `<path fill="${fill}" d="M50 8l12.6 27.5 30 3.4-22.3 20.4 6.1 29.7L50 74.200 23.600 89l6.100-29.700L7.400 38.900l30-3.400z"/>`;

interface Picture {
  width: number;
  height: number;
  shapes: string;
}

const scene = (shapes: string): Picture => ({ width: 600, height: 400, shapes });
const mark = (shapes: string): Picture => ({ width: 100, height: 100, shapes });

/** Simple pictures that need no network, for the samples of the playground. */
const pictures: Record<string, Picture> = {
  coffee: scene(
    `${sky("#e9d8c3", "#cfae8a")}<ellipse cx="300" cy="330" rx="190" ry="26" fill="#a98460"/><path d="M190 170h220v70a100 80 0 0 1-220 0z" fill="#fffaf3"/><path d="M410 185h26a34 34 0 0 1 0 68h-34" fill="none" stroke="#fffaf3" stroke-width="18"/><ellipse cx="300" cy="172" rx="110" ry="26" fill="#5b3a1e"/><path d="M262 172q38-26 76 0-38 22-76 0z" fill="#d9b38c"/>`,
  ),
  ramen: scene(
    `${sky("#f6e7d3", "#e3c29a")}<path d="M120 190h360a180 150 0 0 1-360 0z" fill="#b8322a"/><ellipse cx="300" cy="190" rx="180" ry="46" fill="#8a4b1d"/><ellipse cx="300" cy="188" rx="160" ry="36" fill="#d99a4e"/><path d="M190 190q30-24 60 0t60 0 60 0" fill="none" stroke="#f7dfa5" stroke-width="9"/><circle cx="380" cy="182" r="26" fill="#fffaf0"/><circle cx="380" cy="182" r="12" fill="#f2a33a"/><rect x="200" y="150" width="46" height="50" rx="6" fill="#2c4a3a"/>`,
  ),
  salad: scene(
    `${sky("#eef4e4", "#cfe0b4")}<ellipse cx="300" cy="220" rx="210" ry="120" fill="#fff"/><ellipse cx="300" cy="216" rx="170" ry="92" fill="#7fb069"/><circle cx="240" cy="200" r="34" fill="#d1495b"/><circle cx="360" cy="180" r="28" fill="#edae49"/><circle cx="330" cy="250" r="30" fill="#d1495b"/><path d="M220 260q60-60 120 0" fill="#4f8a4c"/>`,
  ),
  hotel: scene(
    `${sky("#8fc1e3", "#f7d8ba")}<circle cx="470" cy="120" r="44" fill="#fff2cc"/><path d="M0 260q150-40 300 0t300 0v140H0z" fill="#3f7cac"/><rect x="70" y="130" width="190" height="190" fill="#f4efe6"/><path d="M50 140l115-70 115 70z" fill="#6b4f3a"/><g fill="#9db4c0"><rect x="95" y="170" width="44" height="44"/><rect x="190" y="170" width="44" height="44"/><rect x="95" y="240" width="44" height="44"/></g><rect x="185" y="240" width="52" height="80" fill="#6b4f3a"/>`,
  ),
  garden: scene(
    `${sky("#c9e4ca", "#87bba2")}<circle cx="440" cy="110" r="50" fill="#fff4d6"/><path d="M0 290q120-90 260-30t340-20v160H0z" fill="#4b8062"/><path d="M0 330q180-60 330-10t270-10v90H0z" fill="#2f5d50"/><g fill="#d46a92"><circle cx="150" cy="200" r="60"/><circle cx="210" cy="180" r="48"/><circle cx="100" cy="170" r="44"/></g><rect x="146" y="230" width="16" height="90" fill="#5b4636"/>`,
  ),
  cinema: scene(
    `${sky("#1d2440", "#44355b")}<rect x="90" y="60" width="420" height="200" rx="6" fill="#f1ead9"/><path d="M90 220q120-70 220-10t200-40v90H90z" fill="#5c8aa8"/><circle cx="400" cy="120" r="30" fill="#f2b66d"/><g fill="#7a2e3a"><rect x="60" y="310" width="90" height="90" rx="16"/><rect x="170" y="310" width="90" height="90" rx="16"/><rect x="280" y="310" width="90" height="90" rx="16"/><rect x="390" y="310" width="90" height="90" rx="16"/></g>`,
  ),
  house: scene(
    `${sky("#dfeaf2", "#b9cfdc")}<rect x="150" y="170" width="300" height="180" fill="#f7f3ec"/><path d="M120 180l180-110 180 110z" fill="#39506b"/><rect x="270" y="250" width="60" height="100" fill="#8a5a3c"/><rect x="180" y="210" width="60" height="60" fill="#8fb3c9"/><rect x="360" y="210" width="60" height="60" fill="#8fb3c9"/><rect y="350" width="600" height="50" fill="#8aa57b"/>`,
  ),
  shirt: scene(
    `${sky("#dfe3df", "#aab6ad")}<path d="M230 80l-90 50 34 72 36-16v150h180V186l36 16 34-72-90-50q-70 50-140 0z" fill="#f8f6f1"/><path d="M300 110v226" stroke="#c9c5bb" stroke-width="4"/>`,
  ),
  shoes: scene(
    `${sky("#f0e4d8", "#d8bfa6")}<path d="M110 250q10-90 90-90 40 60 110 60 130 10 170 60 20 30 0 40H120q-20-20-10-70z" fill="#6a4028"/><rect x="108" y="308" width="386" height="24" rx="12" fill="#fff"/><path d="M220 190l60-30M250 210l60-30" stroke="#f2e6da" stroke-width="8"/>`,
  ),
  grid: scene(
    `<rect width="600" height="400" fill="#2f6db3"/><g stroke="#ffffff66" stroke-width="2">${[100, 200, 300, 400, 500].map((x) => `<path d="M${x} 0v400"/>`).join("")}${[100, 200, 300].map((y) => `<path d="M0 ${y}h600"/>`).join("")}</g><circle cx="300" cy="200" r="120" fill="none" stroke="#fff" stroke-width="8"/><path d="M0 0l600 400M600 0L0 400" stroke="#ffffff99" stroke-width="3"/>`,
  ),
  face: mark(
    `<rect width="100" height="100" fill="#cfd8e3"/><circle cx="50" cy="42" r="20" fill="#f3cfb3"/><path d="M28 40a22 22 0 0 1 44 0q-10-14-22-14t-22 14z" fill="#3b2b25"/><path d="M14 100a36 32 0 0 1 72 0z" fill="#5b7db1"/>`,
  ),
  star: mark(star("#f2b01e")),
  "star-empty": mark(star("#d3d3d3")),
  bag: mark(
    `<path d="M20 34h60l6 56H14z" fill="#fff"/><path d="M36 40V26a14 14 0 0 1 28 0v14" fill="none" stroke="#fff" stroke-width="7"/>`,
  ),
  logo: {
    width: 300,
    height: 100,
    shapes: `<rect width="300" height="100" rx="16" fill="#173f5f"/><circle cx="50" cy="50" r="26" fill="#f2c94c"/><rect x="96" y="30" width="170" height="14" fill="#fff"/><rect x="96" y="58" width="110" height="12" fill="#9db4c0"/>`,
  },
  qr: mark(
    `<rect width="100" height="100" fill="#fff"/><g fill="none" stroke="#111" stroke-width="5"><rect x="9" y="9" width="22" height="22"/><rect x="69" y="9" width="22" height="22"/><rect x="9" y="69" width="22" height="22"/></g>${Array.from({ length: 81 }, (_, i) => ((i * 7 + Math.floor(i / 9) * 5) % 3 === 0 ? `<rect x="${10 + (i % 9) * 9}" y="${37 + Math.floor(i / 9) * 6.2}" width="5" height="5" fill="#111"/>` : "")).join("")}`,
  ),
};

/** The picture of this name as SVG; nothing for names that are not drawn. */
export function drawPicture(name: string): string | undefined {
  const picture = Object.hasOwn(pictures, name) ? pictures[name] : undefined;
  if (!picture) return undefined;
  const { width, height, shapes } = picture;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
}
