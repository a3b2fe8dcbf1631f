import { expect, test } from 'vitest';
import { howMet } from './how-met.ts';

const list = (text: string): string[] => text.split('|').map((one) => one.trim());

test.each([
  [
    'video',
    list(
      'Reunião do Microsoft Teams|Sitzung via Teams|Spotkanie w aplikacji Microsoft Teams|Cisco Webex|GoToMeeting|videollamada|Videochiamata|Videomöte|Videogesprek|wideokonferencja|Web-Konferenz|Online-Termin|视频会议|腾讯会议|Zoom会議|FaceTime|Slack Huddle|RingCentral|Amazon Chime|Zoom 123 456 789|Teams / +49 30 1234',
    ),
  ],
  [
    'call',
    list(
      'Telekonferenz|Telko|conférence téléphonique|Rückruf|rozmowa telefoniczna|телефон|puhelin|Dial-in 0800 123 456|WhatsApp|telefoon|電話会議',
    ),
  ],
  [
    'in-person',
    list(
      'Raum 4.12|Café Zoom|Tel Aviv office|Hotel Telegraph|Konferenzraum Teams|Raum 4.12; Microsoft Teams-Besprechung|1 Microsoft Way|Zoomstraat 5, Utrecht|Signal Iduna Park|Rue de la Réunion',
    ),
  ],
] as const)('a place is %s in every language, and only if every word of it says so', (channel, places) => {
  expect(places.filter((place) => howMet(place, '') !== channel)).toEqual([]);
});
