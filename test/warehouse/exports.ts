/** As Get-MessageTraceV2 | Export-Csv writes them. */
export const TRACE: string = `MessageTraceId,MessageId,Received,SenderAddress,RecipientAddress,FromIP,ToIP,Size,Status,Subject
3d1,<1@own.example>,2026-05-01T10:00:00Z,ana@own.example,ben@own.example,,,900,Delivered,Plan
3d1,<1@own.example>,2026-05-01T10:00:02Z,ana@own.example,Cy@own.example,,,900,Delivered,Plan
3d2,<2@own.example>,2026-05-02T11:00:00Z,ben@own.example,ana@own.example,,,700,Delivered,"Re: Plan, second"
3d3,<3@own.example>,2026-05-03T11:00:00Z,ben@own.example,dee@own.example,,,700,Failed,Lost
`;

/** As the enhanced summary report of the Exchange admin center writes them. */
export const REPORT: string = `origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,original_client_ip,directionality,connector_id,delivery_priority
2026-05-01T10:00:00.0000000Z,ana@own.example,"ben@own.example##Receive, Deliver;Cy@own.example##Receive, Deliver;team@own.example##Receive, Expand",Plan,900,<1@own.example>,3d1,,Originating,,Normal
2026-05-02T11:00:00.0000000Z,ben@own.example,"ana@own.example##Receive, Deliver","Re: Plan, second",700,<2@own.example>,3d2,,Originating,,Normal
2026-05-03T11:00:00.0000000Z,ben@own.example,"dee@own.example##Receive, Fail",Lost,700,<3@own.example>,3d3,,Originating,,Normal
`;

/** A person-to-person query of Viva Insights, with the names that one of its two kinds gives to both ends, the date and the scores. */
export function viva(
  [one, other]: readonly [string, string],
  date: string,
  scores: readonly [string, string],
): string {
  const head = `${one}_PersonId,${one}_Organization,${other}_PersonId,${other}_Organization,${date},${scores.join(',')}`;
  const rows = ['p-1,Sales,p-2,Legal,2026-05-01,0.62,0.1', 'p-2,Legal,p-3,Sales,2026-05-01,0.35,0.4'];
  return `${[head, ...rows, 'p-1,Sales,p-2,Legal,2026-06-01,0.5,0.2'].join('\n')}\n`;
}

export const P2P = [
  ['PrimaryCollaborator', 'SecondaryCollaborator'],
  'MetricDate',
  ['Strong_tie_score', 'Diverse_tie_score'],
] as const;
export const ONA = [['TieOrigin', 'TieDestination'], 'Date', ['StrongTieScore', 'DiverseTieScore']] as const;

/** A person query of Viva Insights, a row for each person and week. */
export const PERSON_QUERY: string =
  'PersonId,MetricDate,Organization,Collaboration_hours\np-1,2026-05-04,Sales,11.5\np-1,2026-05-11,Sales,9\np-2,2026-05-04,Legal,3\n';
