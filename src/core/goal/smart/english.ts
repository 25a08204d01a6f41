import { generic, quantities } from "./englishVague";
import { inflected, pattern, words, type GoalRules } from "./rules";

const number = words(String.raw`
  \d[\d,]*(?:\.\d+)?(?: ?(?:k|m|mn|mio|mln|bn|b|thousand|million|billion|hundred)\b)?
  a (?:dozen|hundred|thousand|million)\b
  (?:half a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero)\b(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?(?: (?:dozen|hundred|thousand|million|billion))?`);
const part = "(?:(?:a|an|one|two|three|four) (?:half|third|fifth|sixth|tenth)s?|(?:one|two|three) quarters?)";
/** A share of the whole: a third, one in five, 9 out of 10. */
const fraction = `(?:${part}|${number} (?:in|out of(?: every)?) (?:every )?${number}(?! ?(?:%|days|weeks|months|years|quarters)))`;
const money = String.raw`(?:us|a|c|hk|s|nz)?[€$£¥₹]`;
const currency = words("eur|euros?|usd|dollars?|gbp|pounds?|cny|rmb|yuan|chf|francs?|jpy|yen|inr|rupees?");
const percent = words("%|percent|pct|per cent|percentage points?|pp|points?|pts?|bps|basis points");
const amount = String.raw`(?:${fraction}|a quarter(?= to\b)|(?:${money} ?|${currency} ?)?${number}(?: ?(?:${percent}|${currency}|€))?)`;

const month = words(
  "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec",
);
const plainMonth = words("january|february|april|june|july|august|september|october|november|december");
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const kind =
  "(?:(?:fiscal|financial|calendar|business|selling|sales|budget|school|academic|planning|trading|full) )?";
const span = words(
  "year|quarter|month|week|half|half-year|fortnight|season|semester|term|trimester|cycle|decade|spring|summer|autumn|winter|weekend",
);
const spans = words(
  "(?:business |working |calendar )?days?|w(?:ee)?ks?|fortnights?|mo?n?ths?|quarters?|qtrs?|years?|yrs?|seasons?|sprints?",
);
const prefix =
  "(?:by|before|until|till|no later than|not later than|ahead of|prior to|through|throughout|during|in|over|within|for|at|on|from|as of|across|come|around|between|towards)";
const feast = words(`
  christmas|xmas|easter|thanksgiving|black friday|cyber monday|cyber week|halloween|valentine'?s(?: day)?|mother'?s day|father'?s day|new year(?:'?s(?: eve| day)?)
  chinese new year|lunar new year|spring festival|singles'? day|golden week|ramadan|diwali|(?:[a-z-]+ )?festival(?: season)?|eid|whitsun|pentecost|advent|independence day|memorial day|labou?r day|prime day|carnival|hanukkah|midsummer
  (?:the )?(?:holidays|holiday season|peak season|high season|low season|harvest|heating season|tourist season|back[- ]to[- ]school(?: season)?|(?:summer|winter|school) (?:holidays|break|sales?)|world cup|olympics)`);
const event = words(
  "launch|trade fairs?|trade shows?|fairs?|shows?|expo|conference|congress|summit|board meeting|kick-?off|season|audit|renewal|deadline|ipo|inspection|opening|summer|winter|spring|autumn|fall|holidays|break|elections?|budget round",
);
/** What may stand between «from» and its figure. */
const fill =
  "(?:(?:about|around|roughly|currently|only|just|today's|the|our|its|a|current|last|this|year's|base|baseline|of|nearly|almost|some|approximately|level|rate|under|over|less|more|than|at) ){0,5}";
const past = "(?:the )?(?:last|previous|prior|past|preceding)";

/** To the end of the clause, or to where it says when. */
const clause = String.raw`(?:(?! (?:by|before|until|within|during|this|next)\b| in (?:q\d|h\d|fy|20\d\d|the (?:first|second|third|fourth|next|coming)\b)| over the next)[^,.;:!?\u0001])*`;
const purposes = words(`
  protect|support|fund|finance|secure|enable|strengthen|offset|reduce|lower|free|avoid|ensure|defend|safeguard|stabili[sz]e|meet|fulfill?|cover|diversify|deepen|prepare|build|maintain|sustain|contribute|make up for|help|allow|drive|preserve|save|comply|serve|keep|give|create|make room
  improve|increase|raise|boost|grow|accelerate|cut|minimi[sz]e|maximi[sz]e|become|win|gain|retain|reach|achieve|stay|remain|limit`);
const wishes = words(`
  wants?|wanted|aims?|aiming|plans?|planning|needs?|try|tries|trying|intends?|goal is|target is|objective is|aim is|mission is|ambition is|priority is|focus is|task is|like|love|have|has|going|expects?|hopes?
  commit|committed|able|continue|seeks?|wish|strives?|ought|ready|determined|decided|agreed|endeavou?r|required|everyone|reps?|teams?|us`);
/** Whoever is got to do something does what the goal asks, and not what it serves. */
const causing = inflected(
  "get|persuade|convince|ask|train|teach|invite|motivate|encourage|push|allow|move|lead|bring|enable|win|help",
);
const serving = words(String.raw`
  in order to|so as to|so that|so (?=(?:we|the|our|it|they)\b)|with the aim of|with a view to|for the sake of|in support of|in keeping with|in line with|in accordance with|align(?:ed|ing)? (?:with|to)|as (?:[a-z]+ed|laid down|set out) (?:in|by|under)|consistent with|as part of|because|since (?=(?:it|they|we|this|that|these|those)\b)|due to|thereby|thus
  (?:which|that)(?: will| would| in turn)? (?:help|support|fund|finance|protect|secure|strengthen|enable|serve|underpin|free|keep|cover|reduce|lower|contribute)s?|(?:support|contribut|enabl|protect|secur|fund|financ|strengthen|serv|safeguard|underpinn)ing
  towards? (?:our|the|its) (?:[\w'-]+ ){0,4}(?:strategy|vision|mission|plan|goal|ambition|objective)|(?:for|support|serve) (?:our|the|its) (?:[\w'-]+ ){0,4}(?:strategy|vision|mission)|this (?:supports|secures|funds|protects|serves|helps)`);

const gerunds =
  "(?![a-z]+ (?:day|night|date)\\b|spring|evening|morning|beijing|thanksgiving|increasing|growing|raising|doing|being|selling more|working hard|trying|reaching|achieving|improving sales)[a-z-]+ing";
const enabling = words(String.raw`
  through(?! to\b)|via|using|leveraging|utili[sz]ing|thanks to|with (?:the )?(?:help|support|aid|backing|assistance) (?:of|from)|(?:supported|backed|helped|enabled|driven|assisted|funded|financed|powered|made possible) by|based on|building on|drawing on|relying on
  on the (?:back|strength) of|by means of|making use of|taking advantage of|now that|as we (?:already )?have|since (?:we|our [\w ]{1,30}) (?:already |now )?(?:have|has|hired|opened|signed)|we (?:already )?have (?:the|a|an|hired|secured|enough)|having [a-z]+ed|after (?:hiring|launching|opening|adding|training)`);
const resources = words(`
  teams?|reps?|sellers?|salespeople|budget|campaigns?|training|tools?|crm|hires?|staff|people|discounts?|programmes?|programs?|partners?|partnership|webinars?|system|software|call cent(?:re|er)|promotions?|offers?|incentives?|referrals?
  engineers?|managers?|specialists?|headcount|capacity|resources?|agency|trial|demos?|pricing|bundles?|warehouse|agreement`);

/** «Be the best dealer» says what we'd like to be called, and nothing that is done. */
const boast = pattern(
  String.raw`(?<not>\b(?:be|become|stay|remain) (?:the|an?|our|everyone's|their) (?:[\w-]+ ){0,2}?(?:(?:best|leading|top|number one|favou?rite|preferred) [\w-]+|(?:supplier|vendor|provider|partner|dealer|company|name|brand|one|choice)\b(?! (?:of|for|to) (?!choice))))`,
);

/** What a goal in English says, and how. */
export const english: GoalRules = {
  purpose: [
    pattern(String.raw`(?<not>\b${wishes} to ${purposes}\b)`),
    pattern(String.raw`(?<not>^to(?= [^,]*$))`),
    pattern(
      String.raw`(?<not>\bto (?:reach|achieve|hit|bring|increase|raise|improve|grow|reduce|lower|cut|gain|win|keep|boost|cover|create|recover|limit)\b(?=[^,.;:!?]{0,24}?\d))`,
    ),
    pattern(String.raw`\b${serving}\b`, clause),
    pattern(String.raw`\bto ${purposes}\b`, clause),
    pattern(
      String.raw`(?<before>\b${causing}\b[^,.;:!?]{0,60}? to [a-z]+\b)(?<not>)|\bto (?!half\b|sell\b|buy\b|order\b|be)[a-z]+[^s\W](?: (?:for|on|off|back|down|up|out|in))? (?:the|our|its|their|an?)\b`,
      clause,
    ),
  ],
  baseline: [
    pattern(String.raw`(?<not>\bfrom (?:${day} (?:of )?${month}\b|q\d|${month} ))`),
    pattern(
      String.raw`\b(?:up|down) from ${fill}${amount}(?: (?:today|now|currently|at present|last year|in 20\d\d)\b)?`,
    ),
    pattern(String.raw`\bfrom ${fill}${amount}(?=[^.;!?]{0,40}?\b(?:up )?to\b)`),
    pattern(String.raw`\bfrom ${fill}(?:${money} ?${number}|${number} ?(?:${percent}|${currency}))(?![a-z])`),
    pattern(String.raw`\bfrom ${fill}${amount}(?= ?(?:[,.;]|$)| (?:today|now|last year))`),
    pattern(String.raw`\((?:fy|20|${past})[^()]*?${amount}\)`),
    pattern(String.raw`\b(?:compared (?:with|to)|versus|vs\.?|instead of|rather than) ${fill}${amount}`),
    pattern(String.raw`\bfrom (?:zero|nothing|scratch|a standing start)\b`),
    pattern(
      String.raw`\b(?:currently|at present|presently|right now|as of today|today|now (?:at|stands? at|(?=[€$£]?\d))|so far)\b(?:(?! to )[^.;!?\u0001]){0,30}?${amount}`,
    ),
    pattern(
      String.raw`\b${amount}[^,.;!?\u0001]{0,20}?\b(?:today|currently|at present|right now|at the moment|last year(?!'))\b`,
    ),
    pattern(String.raw`\b(?:the |our )?current (?:[\w-]+ ){0,4}(?:of|is|at) ${amount}`),
    pattern(String.raw`\b(?:baseline|starting (?:point|level|value)|base year)\b[^,.;]{0,20}`),
    pattern(
      String.raw`\b(?:than|above|on|versus|vs\.?|against|compared (?:with|to)|relative to|on top of|over) (?:in |that of |the )?(?:${past} ${kind}${span}|20[12]\d)(?:'s)?(?: (?:levels?|figures?|results?|sales|revenue|turnover))?(?: (?:of )?${amount})?`,
    ),
    pattern(String.raw`\b${past} ${kind}${span},? (?:[\w'-]+ ){0,4}?${amount}`),
    pattern(String.raw`\b${past} ${kind}${span}'s (?:[\w-]+ ){0,3}?${amount}`),
  ],
  time: [
    pattern(String.raw`(?<not>\b${past} ${kind}${span}\b(?! of))`),
    // What somebody has done already is over.
    pattern(
      String.raw`(?<not>\b(?:we|they|who|which|that|just|already) (?:[a-z]+ed|bought|built|won) (?:in|on) (?:${month}|20\d\d)\b)`,
    ),
    pattern(String.raw`(?:\b${prefix} )?(?:the )?\b${feast}\b(?: \d{4})?`),
    pattern(
      String.raw`(?:\b${prefix} )?(?:the )?\b(?:end|close|beginning|start|middle|course|rest|remainder|turn|finish)[- ](?:of[- ])?(?:(?:the|this|next|our|its|current|coming|following|first|second|third|fourth) )*${kind}(?:${span}|${month}|q[1-4]|h[12]|fy ?'?\d\d(?:\d\d)?|20\d\d|business|trading)\b(?:,? 20\d\d\b)?(?!'s)`,
    ),
    pattern(
      String.raw`(?:\b${prefix} )?(?:the )?\b(?:(?:year|month|quarter|week|season|half)[- ]?end|eo[yqm])\b(?: 20\d\d)?`,
    ),
    pattern(
      String.raw`(?:\b${prefix} )?(?:the )?(?:end[- ]|early |late |mid[- ])?\b(?:q[1-4]|h[12]|[1-4]q|[12]h)\b(?:[ /-]?(?:of )?(?:fy ?)?'?(?:20)?\d\d\b)?`,
    ),
    pattern(String.raw`(?:\b${prefix} )?\bfy ?'?(?:20)?\d\d(?:[/-]\d\d)?\b`),
    pattern(
      String.raw`(?:\b${prefix} )?(?:the )?\b(?:first|second|third|fourth|last|final) (?:quarter|half|month|week|trimester)(?: of (?:the |this |next )?(?:${kind}${span}|20\d\d|fy ?'?\d+))?\b`,
    ),
    pattern(
      String.raw`(?:\b${prefix} )?\b(?:this|next|the (?:next|coming|following|current|upcoming|running|remaining|new)|coming|upcoming|current|our (?:next|current)) ${kind}(?:${span}|${month})\b(?!'s|-)`,
    ),
    pattern(String.raw`(?:\b${prefix} )(?:the|its|their|our) first ${kind}${span}\b`),
    pattern(
      String.raw`(?<before>\b(?:(?:answer|repl[yi]|respon[ds]|resol[uv]|ship|deliver|keep|stay)\w* [^,.;\d]*within ${number} ?(?:business |working )?days?|to within ${number} ${spans})\b)(?<not>)|\b(?:within|in|over|inside|during|for|across|throughout) (?:(?:the|its|their|our|next|coming|following|first|about|around|at most|no more than|less than|under|just|only|a period of|roughly) )*${number}(?:(?: to |-)${number})? ?-?${spans}\b`,
    ),
    pattern(String.raw`\b(?:the )?(?:next|coming|following|first) ${number} ${spans}\b`),
    pattern(
      String.raw`\b(?:within|in|over|inside) (?:a|the|half a) ${kind}(?:year|quarter|month|week|fortnight|season)\b`,
    ),
    pattern(
      String.raw`\b${number}[- ](?:day|week|month|year)[- ](?:period|plan|campaign|window|sprint|programme|program|horizon)\b`,
    ),
    pattern(String.raw`\b${prefix} (?:calendar )?w(?:ee)?k \d{1,2}\b`),
    pattern(String.raw`(?:\b${prefix} )?\b20\d\d-\d{1,2}(?:-\d{1,2})?\b`),
    pattern(String.raw`(?:\b${prefix} )?\b\d{1,2}[./]\d{1,2}[./](?:20)?\d\d\b`),
    pattern(String.raw`\b(?:by|before|until|on) \d{1,2}/\d{1,2}\b`),
    pattern(String.raw`(?:\b${prefix} )?(?:the )?\b${day}(?: of)? ${month}\b(?:,? 20\d\d\b)?`),
    pattern(String.raw`(?:\b${prefix} )?\b${month} ${day}\b(?![,.]\d|\d|%)(?:,? 20\d\d\b)?`),
    pattern(
      String.raw`\b(?:${prefix}|since|end|mid|early|late|this|next)[- ](?:end[- ]|mid[- ]|early |late )?(?:of )?${month}\b(?:,? 20\d\d\b| next year)?`,
    ),
    pattern(String.raw`\b${plainMonth}\b(?: 20\d\d\b)?`),
    pattern(
      String.raw`\b(?:by|before|until|on|this|next) (?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b`,
    ),
    pattern(
      String.raw`\b(?:by|before|until|in|during|next|this|come|over|through|throughout) (?:late |early |the )?(?:spring|summer|autumn|winter)\b(?: 20\d\d)?`,
    ),
    pattern(String.raw`\b(?:by (?:today|tonight|noon)|tomorrow)\b`),
    pattern(
      String.raw`\b(?:before|by|until|ahead of|in time for|prior to|during) (?:(?:the|our|its|next|this) )+(?:[\w-]+ ){0,3}?${event}\b`,
    ),
    pattern(
      String.raw`\b(?:before|until|till|ahead of) (?!competit|rival|other|customer|client)[\w'-]+(?: (?:start|begin|open|end|close)s?)?(?= ?(?:$|[,.;]))`,
    ),
    pattern(
      String.raw`\bbefore (?:the|our|its|their|they) (?!(?:[\w-]+ ){0,2}(?:competit|rival|other|customer|client))[\w-]+(?: [\w-]+){0,3}`,
    ),
    pattern(
      String.raw`\b(?:finish|end|over|for|in|during|throughout|across|before|by) the ${kind}(?:year|month|quarter|week|season|half|summer|winter|spring|autumn)\b(?!'s)`,
    ),
    pattern(String.raw`\b(?:all|full|whole|entire)[- ](?:year|quarter|month)\b`),
    pattern(
      String.raw`(?:\b${prefix} )?(?:the year )?(?:early |late |mid-?|end-?)?\b20[2-4]\d(?:[/-](?:20)?\d\d)?\b(?!'s)`,
    ),
  ],
  means: [
    pattern(String.raw`\bby (?:[a-z]+ly )?${gerunds}\b`, clause),
    pattern(String.raw`\b${enabling}\b`, clause),
    pattern(String.raw`^with (?:the |our |its )?(?:[\w€$£%'-]+ ){0,6}[\w'-]+(?=,| we\b)`),
    pattern(
      String.raw`\bwith (?:the|our|its|a|an|${number}) (?:[\w€$£%-]+ ){1,6}?(?:[a-z]+[^e\W]ed|bought|built|won)\b`,
      clause,
    ),
    pattern(
      String.raw`\bwith (?:(?:a|an|the|our|its|more|additional|extra|new|existing|better|improved|dedicated|current|same|approved|${number}) )+(?:[\w€$£%-]+ ){0,4}?${resources}\b`,
      clause,
    ),
  ],
  noEnd: [
    pattern(
      String.raw`(?<before>\bby a quarter\b)(?<not>)|(?:\b(?:a|an|per|each|every)|/) ?(?:calendar |working |business |single )?(?:hour|day|week|month|quarter(?! of)|year|season)\b`,
    ),
    pattern(String.raw`\b(?:year|month|quarter)[- ](?:on|over)[- ](?:year|month|quarter)\b`),
    pattern(
      String.raw`\byoy\b|\bgiv(?:e|ing) \d+ ?${percent}|\bone (?:team|voice|mind|company|family|goal|page)\b`,
    ),
    boast,
  ],
  measure: [
    pattern(
      String.raw`(?<not>\b(?:number|no\.?) (?:one|1)\b|\bone (?:of|day|another|step|way)\b|\bone[- ](?:off|stop|time|way)\b|\bdouble-(?!digit)\w+)`,
    ),
    pattern(
      String.raw`\b${fraction}\b|\b(?:by|to|than|about|nearly|almost|over|under|only|least) a quarter\b|\ba quarter of\b`,
    ),
    pattern(String.raw`\b${number} ?${percent}(?![a-z])`),
    pattern(String.raw`(?:${money} ?|\b${currency} )${number}`),
    pattern(String.raw`\b${number} ?(?:€|${currency}\b)`),
    pattern(
      String.raw`\b(?:doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|trebl(?:e|ing)|quadrupl(?:e|ing)|quintupl(?:e|ing)|halv(?:e|ed|ing)|twice|thrice|(?:two|three|four|five|ten|\d+)-?fold|(?:in|by) half|half (?:of|the|as)|by (?:a|one|two) (?:third|quarter|fifth|tenth)s?|(?:two|three)[- ](?:thirds|quarters|fifths)|\d+(?:\.\d+)?x|(?:${number}) times)\b`,
    ),
  ],
  counted: [
    pattern(
      String.raw`\b${number} (?!(?:of|to|by|in|for|from|on|at|and|or|per|a|each|every|than|within|before|until|this|next|with|through|via|so|the|as|is|are|we|it|today|now|times|k|m|mn|mio|mln|bn|b|hundred|thousand|million|billion|dozen)\b)[a-z][\w'-]*`,
    ),
    pattern(String.raw`\b${number} of (?:our|the) ${number} [a-z][\w'-]*`),
  ],
  figure: pattern(String.raw`\b${number}`),
  quantity: pattern(String.raw`\b${quantities}\b`),
  specific: [
    boast,
    pattern(
      String.raw`\b(?:new|existing|current|lost|dormant|inactive|former|key|large|small|major|strategic|repeat|returning|loyal|business|corporate|private|public) (?:customers?|clients?|accounts?|buyers?|users?)\b`,
    ),
    pattern(
      String.raw`\b(?:online|web ?shop|web ?store|e-?commerce|abroad|overseas|distributors?|dealers?|resellers?|wholesalers?|retailers?|pharmacies|supermarkets?)\b`,
    ),
    pattern(String.raw`\bproduct [a-z0-9]\b|\bproducts (?:launched|introduced|released)\b`),
  ],
  // A word of its own, and not a part of «mid-market».
  // A goal begins with what is to be done: «Crush the …» names nothing yet.
  generic: pattern(
    String.raw`(?:^|[^\p{L}\d-])${generic}(?![\p{L}\d-])|^[a-z-]+(?= (?:our|the|more|all|every|each|an?|good|great|better|best|stronger|out|up|off|down|away)\b)`,
  ),
  name: pattern(String.raw`\p{L}[\p{L}\d&'./-]+(?: [\p{L}\d&'./-]+)*`),
};
