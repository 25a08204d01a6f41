import type { Role } from "./source";

/** Without units, marks and spaces: «Close Date *», «close_date» and «CloseDate» are the same, «金额（万元）» is 金额. */
export const bareHeader = (header: string): string =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/(万元|千元|百万|亿元|人民币|rmb|cny|usd|eur)$/, "");

/** Headers as CRMs and lists have them, bare, the best of each role first. */
const known: Readonly<Record<Role, string>> = {
  id: `opportunityid dealid opportunitynumber opportunityno opportunitycode dealnumber dealno oppid opptyid 业务机会id
    商机编号 商机id 商机编码 商机号 机会编号 销售机会编号 项目编号 项目id 交易编号 recordid hsobjectid id number no key
    编号 编码 序号 单号 线索编号 唯一标识`,
  stage: `dealstage stage stagename opportunitystage salesstage 商机阶段 销售阶段 阶段 pipelinestage pipelinephase
    currentstage salesphase phase statuscode state status dealstatus opportunitystatus 商机状态 状态 当前阶段 项目阶段
    跟进阶段 跟进状态 销售状态 成交状态 进展 进度 赢单状态 statusreason result 结果`,
  furthest: `furtheststage furtheststagereached fartheststage stagereached higheststage maxstage maximumstage deepeststage
    stagewhenlost loststage lostatstage stageatloss stageatclose stagebeforeclose stagebeforeclosed stagebeforelost exitstage
    lastactivestage lastopenstage lastreachedstage laststage 最远阶段 到达阶段 最远到达阶段 到达的最远阶段 最高阶段 最深阶段 曾达阶段 已达阶段
    输单阶段 丢单阶段 失单阶段 流失阶段 战败阶段 输单时阶段 丢单时阶段 输单前阶段 丢单前阶段 输单所在阶段 输单所处阶段 丢单所在阶段 止步阶段
    关闭前阶段 关闭时阶段 结束前阶段 最后阶段 最终到达阶段`,
  value: `closevalue amount dealvalue dealamount value opportunityamount revenue actualrevenue actualvalue wonamount
    成交金额 商机金额 销售金额 合同金额 签约金额 赢单金额 实际金额 实际收入 订单金额 金额 dealsize contractvalue totalamount total
    totalvalue acv tcv arr price sales 总金额 交易金额 项目金额 销售额 成交额 合同额 预计金额 预计销售金额 预计成交金额
    预计签约金额 预估金额 estimatedrevenue estrevenue estimatedvalue expectedamount expectedrevenue 预计收入 估计收入 价格 报价金额`,
  opened: `engagedate engaged openeddate opendate openedon opened dateopened createddate createdate creationdate datecreated
    createdon createdat created createdtime creationtime createtime startdate started 创建日期 创建时间 立项日期 立项时间
    商机创建日期 商机创建时间 发现日期 建立日期 登记日期 报备日期 录入日期 录入时间 开始日期 开始时间 首次接触日期 接触日期
    新建日期 新建时间 进入日期 firstcontactdate leaddate`,
  closed: `closedate closeddate closed closedon dateclosed closedat actualclosedate actualclosingdate closingdate wondate
    closetime 成交日期 成交时间 关闭日期 关闭时间 结单日期 结单时间 赢单日期 签约日期 签单日期 签订日期 实际成交日期 实际结束日期
    实际结单日期 实际关闭日期 结束日期 结束时间 完成日期 signeddate contractdate enddate decisiondate
    estimatedclosedate estclosedate expectedclosedate expectedclosingdate 预计成交日期 预计结单日期 预计签约日期
    预计关闭日期 预计成交时间 预计签单日期 估计结束日期 预计结束日期`,
  owner: `salesagent owner opportunityowner dealowner ownername ownerid hubspotownerid salesrep rep salesrepresentative
    salesperson salesman seller accountexecutive ae agent accountmanager assignedto assignee user responsible
    负责人 商机负责人 销售负责人 项目负责人 销售 销售员 销售人员 销售代表 业务员 业务人员 业务代表 所有人 业务机会所有人 商机所有人 拥有者
    客户经理 销售经理 跟进人 归属人 所属销售 业务经理 销售顾问 顾问 责任人`,
};
const ranked: Readonly<Record<Role, readonly string[]>> = {
  id: words(known.id),
  stage: words(known.stage),
  furthest: words(known.furthest),
  value: words(known.value),
  opened: words(known.opened),
  closed: words(known.closed),
  owner: words(known.owner),
};

/** Parts of a header that speak for a role where the whole is not known. */
const parts: Readonly<Record<Role, RegExp>> = {
  id: /(opportunity|deal|opp|商机|机会|项目|订单|交易)(id|no|number|code|编号|编码|号)$/,
  stage: /stage|阶段$|phase|(deal|opportunity|sales|商机|销售|项目|订单)(status|状态)$/,
  furthest:
    /(furthest|farthest|highest|max|maximum|deepest|reached|exit|dropoff)\w*(stage|phase)|(stage|phase)(reached|attained|when(it)?(was)?(lost|closed|dropped)|at(loss|close|closing|exit|dropoff)|before(it)?(was)?(loss|lost|close|closed|closing))$|(lost|closed|dropped)(at|in|from)(the)?(stage|phase)|last(open|active|known|reached)\w*(stage|phase)|(最远|最高|最深|曾达|已达|到达|达到|止步|输单|丢单|失单|流失|战败|关闭|结束|结案)(时|前|于|到)?的?(所在|所处)?(最远|最高)?的?(销售|商机|项目)?阶段/,
  value: /amount|revenue|value|金额|收入|价值|营收|销售额|合同额/,
  opened:
    /(open|opened|create|created|creation|engage|engaged|start)(date|on|at|time)$|(创建|立项|建立|录入|开始|登记|新建)(日期|时间|日)/,
  closed:
    /(close|closed|closing|won|signed|end)(date|on|at|time)$|(成交|关闭|结单|赢单|签约|签单|签订|结束|完成|关单)(日期|时间|日)/,
  owner:
    /owner$|salesrep|repname$|salesperson|agent$|跟进人|归属|负责人|所有人|业务员|销售员|销售代表|客户经理/,
};

/** What makes a header another thing than its words say. */
const others: Readonly<Record<Role, RegExp>> = {
  id: /account|contact|owner|user|客户|联系人|负责人|owner/,
  stage: /date|time|days|duration|last|history|reason|prob|日期|时间|天数|时长|停留|原因|概率|备注/,
  furthest: /date|time|days|duration|reason|prob|日期|时间|天数|时长|停留|原因|概率|备注/,
  value: /currency|date|type|prob|count|tax|discount|币种|日期|类型|概率|税|折扣|成本|cost|大写/,
  opened: /人$|user/,
  closed: /reason|人$|原因|prob|概率/,
  owner: /email|phone|邮箱|电话|手机|部门|department|team|团队|previous|former|原负责人|前负责人|date|日期/,
};

/** Whether a header may name a column of stages at all. */
export const isStageHeader = (header: string): boolean =>
  /stage|phase|step|阶段|环节|步骤/.test(bareHeader(header));

/** Whether a header speaks of something about a stage that is none. */
export const isBesideStage = (header: string): boolean => others.furthest.test(bareHeader(header));

/** How well a header speaks for a role, from 0 to 1. */
export function headerFit(header: string, role: Role): number {
  const bare = bareHeader(header);
  const rank = ranked[role].indexOf(bare);
  if (rank >= 0) return 1 - (0.4 * rank) / ranked[role].length;
  if (role === "stage" && headerFit(header, "furthest") > 0) return 0;
  if (!parts[role].test(bare) || others[role].test(bare)) return 0;
  return 0.5;
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
