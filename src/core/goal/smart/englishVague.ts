import { inflected, words } from "./rules";

/** Quantities that a goal may count without saying of what. */
export const quantities = words(`
  sales|revenues?|turnover|income|earnings|profits?|margins?|bookings?|billings?|pipeline|quota|orders?|order intake|intake|deals?|contracts?|customers?|clients?|accounts?|users?|subscribers?|members?|leads?|opportunities|prospects?|calls?|visits?|visitors?
  meetings?|demos?|renewals?|rates?|churn|retention|conversion|nps|csat|scores?|rating|share|volume|values?|units?|sizes?|prices?|costs?|spend|backlog|receivables|dso|arr|mrr|ebitda|cash|exports?|downloads?|sign-?ups?|attendance|headcount|inventory|stock|accuracy|cycle|coverage|satisfaction|attainment|traffic|footfall|complaints?|returns?`);
/** Words that take endings: increase, increases, increased, increasing. */
const inflecting = inflected(`
  get|got|fewer|increase|grow|grown|growth|raise|rise|boost|lift|improve|improvement|enhance|expand
  extend|accelerate|speed|drive|push|reach|achieve|achievement|attain|hit|meet|beat|exceed|surpass
  outperform|make|take|bring|give|keep|hold|maintain|deliver|generate|create|build|develop|gain|win
  secure|close|sign|land|book|sell|sold|buy|reduce|decrease|cut|lower|shrink|limit|stop|start|begin
  continue|try|want|aim|plan|need|intend|hope|strive|seek|going|goes|come|become|stay|remain|focus
  work|finish|complete|end|add|attract|acquire|find|retain|place|put|set|show|ensure|respond|collect
  earn|score|perform|succeed|excel|motivate|inspire|let|help|turn|move|think|act|use|see|know|believe
  commit|double|triple|treble|quadruple|halve|train|launch|better|good|great|high|big|large|strong
  hard|smart|faster|fastest|quick|soon|early|late|possible|possibly|potential|new|old|current|existing
  additional|extra|further|overall|total|average|whole|full|fully|entire|main|key|first|second|last
  next|long|short|near|real|significant|substantial|considerable|considerably|steady|massively
  dramatically|sustainable|sustainably|profitable|successful|effective|effectively|efficient|excellent
  outstanding|happy|satisfied|competitive|innovative|qualified|active|clear|ambitious|maximum|minimum
  annual|recurring|same|different|various|ideal|right|level|number|amount|figure|result|goal|target
  objective|quota|performance|success|effort|activity|productivity|efficiency|quality|service
  experience|satisfaction|image|awareness|reputation|visibility|brand|leadership|position|presence
  market|industry|sector|business|company|organisation|organization|firm|team|people|staff|salespeople
  rep|salesperson|department|member|colleagues|area|region|territory|way|thing|time|day|week|month
  quarter|year|future|period|basis|rate|ratio|percentage|point|part|world|side|line|competition
  competitors|motivation|morale|culture|excellence|strategy|job|opportunity|pricing|happen|awesome
  hustle|amazing|passion|passionate|enthusiasm|energy|initiative|loyal|loyalty|replies|answer|contact
  email|phone|follow|handle|manage|provide|offer|serve|promote|advertise|present|pitch|negotiate|ship
  open|roll|introduce|convert|renew|recover|bill|invest|spend|save|protect|support|strengthen|deepen
  drop|track|measure|check|review|report|share|upgrade|switch|ready|able|ongoing|proactive|proactively
  together|everything|something|anything|nothing|plenty|customer|consumer|forecast|sale|process|funnel
  product|item|pieces|loss|lead|call|visit|order|deal|contract|client|account|prospect|repeat|purchase
  upsell|response|enquiries|inquiry|overdue|debt|money|million|billion|thousand`);
/** What a slogan is made of: verbs, abstractions and figures of speech that name no product, customer or place. */
const slogans = inflected(`
  delight|wow|amaze|impress|please|crush|smash|kill|dominate|conquer|outpace|outsell|outshine|outdo|outgrow|overtake|maximise|maximize|minimise
  minimize|optimise|optimize|revitalise|revitalize|energise|energize|mobilise|mobilize|prioritise|prioritize|incentivise|incentivize|capitalise|capitalize
  capture|seize|grab|unlock|unleash|harness|leverage|foster|nurture|cultivate|elevate|streamline|simplify|empower|enable|engage|sharpen|refine|polish|perfect
  transform|reinvent|rethink|reshape|redefine|reimagine|revamp|refresh|renew|reinforce|consolidate|solidify|establish|ignite|propel
  supercharge|ramp|step|leave|feel|look|believe|dream|dare|excite|challenge|overcome|tackle|address|pursue|chase|aspire|fire|lose|losing|miss|fail|quit|avoid|wait|hurry|talk|speak|say|tell|ask|write|like|enjoy|worry|hold|carry|return|turnaround|matter|depend|belong|own|happen|seem|appear|remain|rule|reign|shine|rise|soar|climb|jump|hike|surge|skyrocket|explode|double-down|outclass|outwit|outsmart|outrun|outmanoeuvre|embrace|adopt|champion|celebrate
  reward|recognise|recognize|listen|understand|learn|share|collaborate|cooperate|align|unite|connect|communicate|coordinate|execute|operate|lead|guide
  mentor|teach|develop|prepare|practise|practice|experiment|iterate|adapt|adjust|respond|react|anticipate|predict|plan|prevent|mitigate|manage|control
  monitor|evaluate|assess|analyse|analyze|identify|explore|discover|examine|investigate|prove|demonstrate|show|excel|thrive|flourish|prosper
  survive|endure|persist|persevere|advance|progress|proceed|evolve|mature|cross|break|call|exploit|penetrate|gain|pick|pull|tighten|raise|widen|broaden|redouble|strive`);
const abstractions = words(String.raw`
  the extra mile|the (?:next|a new|another) (?:level|height|stage)s?|outside the box|outside of the box|no stone unturned|ahead of the (?:curve|game|pack|field)|the bars?(?= |$)|(?:bottom|top) line|the envelope|low-hanging fruits?|best in class|in class|heart and soul|hearts? and minds?
  all cylinders|of choice|the needle|the ball(?: rolling)?|on (?:track|board|fire|top)|up to speed|full (?:steam|speed|throttle)|piece of the (?:pie|cake)|out of the park|the (?:pie|cake|game|race|pack|stops|gap|status quo|spotlight|ground running)|win-win|game[- ]?chang(?:er|ing)|across the board|new (?:ground|heights)|in shape|all fronts
  (?!fit|well|har|wit|busi)[a-z]+ness(?:es)?|[a-z]{3,}(?:fully|ously|ively|ably|ibly|antly|ently|ically|ingly|edly)|partners?|(?:our|the|your|their) (?:a-)?games?|(?:a |our )?marks?|deeper|impressions?|(?:lost|new|some) ground|out-[a-z]+|promises?|finally|lastly|firstly|ultimately|overnight|sooner|later|rather|almost|nearly|anyway|together|alone|enough|half-hearted|wholeheartedly|greatness|glow|spotlight|excitement|happiness|joy|mood|vibes?|buzz|hype|stuff|things|whatever|whoever|wherever|whenever|however|therefore|besides|instead|made|won|lost|kept|given|taken|seen|gone|came|known|shown|held|met|led|told|brought|built|bought|caught|taught|thought|found|felt|left|paid|said|sent|spent|stood|understood|written|risen|driven|begun|broken|chosen|fallen|spoken|beaten|foothold|headway|traction|inroads|intimacy|serious|seriously|honestly|loud|proud|proudly|fun|joy|smile|luck|magic|wonders?|miracles?|dust|war|battles?|fight|glory|pride|passionately
  expectations?|potential|momentum|innovations?|relationships?|stakeholders?|shareholders?|rivals?|rivalry|ahead|behind|beyond|synerg(?:y|ies)|mindset|attitude|ethos|values|vision|mission|purpose|ambitions?|aspirations?|inspiration|determination|dedication|commitment|discipline|spirit
  teamwork|cooperation|collaboration|alignment|engagement|ownership|accountability|transparency|trust|confidence|credibility|integrity|respect|advantages?|edge|strengths?|weakness(?:es)?|capabilit(?:y|ies)|competenc(?:e|y|ies)|skills?|know-how|expertise|knowledge|insights?|ideas?|creativity|agility
  flexibility|resilience|sustainability|gold|profitability|viability|prosperity|success(?:es)?|victor(?:y|ies)|triumph|breakthroughs?|milestones?|achievements?|accomplishments?|progress|improvements?|strides?|leaps?|heights?|peaks?|records?|limits?|boundaries|obstacles?|barriers?|problems?|difficult(?:y|ies)|gaps?
  approach(?:es)?|tactics?|techniques?|measures?|means|ways|paths?|journey|tempo|rhythm|outcomes?|outputs?|gains?|workflows?|operations?|procedures?|priorities|agenda|trends?|changes?|transformation|initiatives?|workforce|personnel|employees?|peers?|bosses|growth
  cutting-edge|state-of-the-art|next-level|top-notch|first-class|first-rate|high-perform(?:ance|ing)|results-driven|data-driven|customer-first|customer-obsessed|value-added|long-term|short-term|one-stop|number-one|commercial|personal|strategic|tactical|operational|relevant|important|essential
  vital|crucial|critical|necessary|useful|valuable|meaningful|memorable|remarkable|extraordinary|exceptional|incredible|unbelievable|tremendous|huge|massive|enormous|bold|brave|fearless|relentless|tireless|consistent|constant|genuine|honest|friendly|responsive|reliable|dependable|trusted|preferred|favou?rite
  recogni[sz]ed|respected|renowned|foremost|superior|unique|unrivall?ed|unmatched|unbeatable|visible|healthy|robust|stable|smooth|seamless|simple|easy|easier|agile|nimble|lean|dynamic|vibrant|lively|actually|truly|certainly|definitely|absolutely|completely|totally|simply|constantly|continuously|continually|consistently
  regularly|rapidly|swiftly|promptly|immediately|eventually|gradually|sharply|drastically|radically|noticeably|clearly|properly|carefully|closely|hopefully|increasingly|apart|away|back|forward|onward|upwards?|forwards|off|against|along|without|towards?|although|though|unless|until|before|after|during|since|anymore
  anyone|someone|everywhere|nobody|somehow|yourself|ourselves|themselves|itself|stop|please|yet|already|now|today|tomorrow|someday|immediate|urgent|urgently|day-to-day|everyday|daily|weekly|monthly|yearly|quarterly|annually`);

/** All that fits any goal. */
export const generic = words(`
  ${abstractions}
  a|an|the|like|and|or|but|of|to|in|on|at|by|for|from|with|within|into|onto|up|down|out|over|under|above
  below|than|then|as|is|are|be|been|being|was|were|will|would|shall|should|can|could|may|might|must|do
  does|done|did|doing|have|has|had|having|i|we|us|our|ours|you|your|they|their|them|it|its|he|she|this
  that|these|those|there|here|who|which|what|when|where|how|why|all|any|each|every|everyone|everybody
  some|many|much|more|most|less|least|few|lot|lots|other|others|another|both|either|such|so|too|very
  quite|really|just|only|also|even|still|again|not|no|nor|never|always|ever|often|s|t|e|g|per|vs|via
  if|while|about|around|between|across|among|through|plus|minus|go|best|fast|top|world-class|max|min
  net|gross|own|sales force|discounts?|prices?|asap|dreams?|limits?|customer-focused|customer-centric
  cross-sell|follow-up|invoices?|dollars?|euros?
  ${inflecting}
  ${slogans}
  ${quantities}`);
