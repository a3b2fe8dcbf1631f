import type { TableFormat } from '../reading/reader.ts';
import { linkedinConnections } from './linkedin-connections.ts';
import { linkedinEndorsements } from './linkedin-endorsements.ts';
import { linkedinInvitations } from './linkedin-invitations.ts';
import { linkedinMessages } from './linkedin-messages.ts';
import { linkedinEducation, linkedinPositions, linkedinProfile } from './linkedin-own.ts';
import { linkedinRecommendations } from './linkedin-recommendations.ts';
import { linkedinNotes, linkedinUploads } from './linkedin-uploads.ts';

/** Files of an export, each read after those that help to understand it. */
export const LINKEDIN_TABLES: readonly TableFormat[] = [
  linkedinProfile,
  linkedinConnections,
  linkedinMessages,
  linkedinInvitations,
  linkedinPositions,
  linkedinEducation,
  linkedinEndorsements,
  linkedinRecommendations,
  linkedinUploads,
  linkedinNotes,
];
