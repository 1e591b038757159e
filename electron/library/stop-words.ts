/**
 * Words, folded, that tell nothing about what a paper is about: those that hold English sentences together, and those
 * that most abstracts are made of. A large library shows by itself that they are everywhere; a small one can't yet.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against all almost alone along already also although always am among an and another
  any are around as at away be became because become been before behind being below beside between beyond both but by
  can cannot could did do does doing done down due during each either else enough especially etc even ever every few
  first five for found four from further get given gives go had has have having he hence her here high his how however
  i if in indeed instead into is it its itself just keep last least less like likely low made make makes many may me
  mean means might more moreover most much must my near nearly need neither never nevertheless next no non none nor
  not nothing now of off often on once one only onto or other others our out over own per perhaps quite rather re same
  second seem several shall she should since so some still such than that the their them then there therefore these
  they third this those though three through throughout thus to together too toward towards two under unlike until up
  upon us use used uses using usually various very via was way ways we well were what when where whereas whether which
  while who whole whose why will with within without would yet you your

  account accordingly actually becomes becoming begin begins called certain clearly come comes consequently entire
  entirely eventually exactly except fact followed following follows fully generally hard highly hundred idea
  increasingly involve involves kind largely later lot mainly matter merely mostly namely nature necessary newly
  notably obviously offer offers par part particularly past place point precisely primarily put quickly really remain
  remaining remains roughly side similarly slightly sometimes soon sufficiently take taken takes taking ten thing
  things today total typical typically ultimately useful variety whatever yield yields

  co de end multi post pre semi sub

  abstract achieve achieved achieves achieving additional additionally aim aims allow allowing allows analysis analyze
  approach approaches apply applied applying article available based best better build building case cases code common
  compare compared comparable comprehensive consider considered consistently contribution contributions create creates
  current currently demonstrate demonstrated demonstrates demonstrating describe develop developed different directly
  effective effectively effectiveness efficient efficiently enable enables enabling evaluate evaluated evaluation
  existing experiment experimental experiments explore extensive fast faster find finding findings finally focus
  framework full general good github help https important improve improved improvement improvements improves improving
  include including increase increasing introduce introduced introduces introducing investigate key known large larger
  lead leading leads level levels leverage leverages leveraging limited main major majority maintaining method methods
  new novel observe obtain obtained obtaining open outperform outperforming outperforms paper papers particular
  perform performance performed possible potential present presented presents previous previously problem problems
  propose proposed proposes proposing provide provided provides providing public publicly range recent recently reduce
  reduced reduces related report require required requires research respectively result resulting results reveal set
  show showed showing shown shows significant significantly similar simple single sized small source sourced specific
  state strong studied studies study substantial substantially suggest superior support supports system systems task
  tasks technical technique techniques understand understanding version widely work works world www`.split(/\s+/),
);
