import { inflected, words } from "./rules";

/** Quantities that a goal may count without saying of what. */
export const quantities = words(`
  sales|revenues?|turnover|income|earnings|profits?|margins?|bookings?|billings?|pipeline|quota|orders?|order intake|intake|deals?|contracts?|customers?|clients?|accounts?|users?|subscribers?|members?|leads?|opportunities|prospects?|calls?|visits?|visitors?
  meetings?|demos?|renewals?|rates?|churn|retention|conversion|nps|csat|scores?|rating|share|volume?|units?|sizes?|prices?|costs?|spend|backlog|receivables|dso|arr|mrr|ebitda|cash|exports?|downloads?|sign-?ups?|attendance|headcount|inventory|stock|accuracy|cycle|coverage|satisfaction|attainment|traffic|footfall|complaints?|returns?`);
/** Words that take endings: increase, increases, increased, increasing. */
const inflecting = inflected(`
  get|got|fewer|increase|grow|growth|raise|rise|boost|lift|improve|improvement|enhance|expand
  extend|accelerate|speed|drive|push|reach|achieve|achievement|attain|hit|meet|beat|exceed|surpass
  make|take|bring|give|keep|hold|maintain|deliver|generate|create|build|develop|gain|win
  secure|close|sign|land|book|sell|sold|buy|reduce|decrease|cut|lower|shrink|limit|stop|start|begin
  continue|try|want|aim|plan|need|intend|hope|seek|going|come|become|stay|remain|focus
  work|finish|complete|end|add|attract|acquire|find|retain|place|put|set|show|ensure|respond|collect
  earn|score|perform|succeed|excel|motivate|inspire|let|help|turn|move|think|act|use|see|know|believe
  commit|double|triple|treble|quadruple|halve|launch|better|good|great|high|big|large|strong
  hard|smart|fast|quick|soon|late|possible|potential|new|old|current|existing
  additional|extra|further|overall|total|average|whole|full|entire|main|key|first|second|last
  next|long|short|near|real|significant|steady
  sustainable|profitable|successful|effective|efficient|excellent
  outstanding|happy|competitive|innovative|qualified|active|clear|ambitious
  annual|recurring|same|right|level|number|amount|figure|result|goal|target
  objective|performance|success|effort|activity|productivity|efficiency|quality|service
  experience|reputation|brand|leadership|position|presence
  market|industry|sector|business|company|organi[sz]ation|firm|team|people|staff|salespeople
  rep|member|colleagues|area|region|territory|way|thing|time|day|week|month
  quarter|year|future|period|point|part|world|side|line|competition
  competitors|motivation|morale|culture|excellence|strategy|opportunity|happen
  amazing|passion|passionate|enthusiasm|loyal|loyalty|answer|contact
  follow|provide|offer|serve|promote|ship
  open|convert|renew|spend|save|protect|support|strengthen
  drop|measure|share|ready|able|proactive
  everything|something|anything|nothing|customer|consumer|forecast|sale|process|funnel
  product|lead|call|visit|order|deal|contract
  response|[ei]nquiry|overdue|money|million|billion|thousand`);
/** What a slogan is made of: verbs, abstractions and figures of speech that name no product, customer or place. */
const slogans = inflected(`
  foster|connect|overcome|aspire|lose|losing|feel|look|strive|shine|hire|recruit|coach|reward|encourage
  empower|engage|delight|resolve|fix|explore|capture|stimulate|nurture|celebrate|listen|learn|impress
  dominate|conquer|enter|solve|simplify|scale`);
const abstractions = words(String.raw`
  commercial|(?:the next|a new|another) (?:level|height|stage)s?
  (?:bottom|top) line
  across the board
  
  out(?:-[a-z]+|pace|sell|shine|do|grow|perform)
  (?!enterp|franch|merch|exerc|expert)[a-z]{3,}[iy][sz](?:es?|ed|ing)|(?!fit|well|har|wit|busi)[a-z]+ness
  (?!famil|suppl|assembl|ital|jul|jell|bell)[a-z]{3,}ly
  [a-z]+-(?:driven|class|rate|term)|expectations?|potential|momentum|innovation|relationships?
  rivals?|ahead|values?|sure|branch(?:es)?|offices?|divisions?|subsidiar(?:y|ies)|headquarters|crowd|hearts?|minds?|decision|talks?|contributes?
  (?!dis)[a-z]{3,}[ai]bility
  problems|measures|ways|outcomes?|operations?|partners?
  together|away|back|forward|before|after|ourselves|please|already
  now|today|made|won
  stakeholders?|operational|town|setbacks?|miles?|assets?|ambitions?|challenges?|obstacles?`);

/** All that fits any goal. */
export const generic = words(`
  ${abstractions}
  a|an|the|like|and|or|but|of|to|in|on|at|by|for|from|with|within|into|onto|up|down|out|over|under|above
  below|than|then|as|is|are|be|been|being|was|were|will|would|shall|should|can|could|may|might|must|do
  does|done|did|doing|have|has|had|having|i|we|us|our|ours|you|your|they|their|them|it|its|he|she|this
  that|these|those|there|here|who|which|what|when|where|how|why|all|any|each|every|everyone|everybody
  some|many|much|more|most|less|least|few|lot|lots|other|others|another|both|either|such|so|too|very
  quite|just|only|also|even|still|again|not|no|nor|never|always|ever|often|s|t|e|g|per|vs|via
  if|while|about|around|between|across|among|through|plus|minus|go|best|top|max|min
  net|gross|own|sales force|discounts?|asap|dreams?|customer-(?:focused|centric)
  cross-sell|follow-up|invoices?|dollars?|euros?
  ${inflecting}
  ${slogans}
  ${quantities}`);
