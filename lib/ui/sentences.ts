/**
 * Every error code, as one sentence that says what happened, what was kept and what to do.
 * Add the codes of a feature here, in a block of its own.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  // Any action
  INVALID_INPUT:
    'Something in that was not in a form Recto can use, so nothing was changed; check it and try again.',
  SIGNED_OUT: 'You are signed out, so this was not saved; sign in and try again.',
  UNAVAILABLE: 'Recto could not save this just now; nothing was changed, so please try again in a moment.',
  TOO_MANY:
    'There have been too many attempts from here; nothing was changed, so wait fifteen minutes and try again.',

  // Accounts
  SIGN_IN_FAILED: 'That name and password do not belong together; check both and try again.',
  SIGN_IN_WAIT: 'Too many wrong passwords were tried; your account is safe, so try again in {minutes}.',
  OIDC_FAILED: 'Signing in there did not work, so nothing was changed; try again, or sign in another way.',
  GUEST_HAS_WORK:
    'That sign-in belongs to another account, so you are still the guest with your cards; give the guest a username and password in the settings to keep them, then sign out and try again.',
  LOGIN_TAKEN:
    'That username or e-mail cannot be used for a new account; choose another, or sign in if it is yours.',
  LOGIN_INVALID:
    'Choose a username of 3 to 30 letters, digits, dots, hyphens or underscores, or give an e-mail address.',
  PASSWORD_SHORT: 'That password is too short; choose one of at least 8 characters.',
  PASSWORD_LONG: 'That password is too long; choose one of at most 200 characters.',
  PASSWORD_COMMON:
    'That password is among the first that a guesser tries; choose another, such as three unrelated words.',
  PASSWORD_WRONG: 'That is not your current password, so nothing was changed; try again.',
  NOT_A_GUEST: 'You already have an account, so nothing was changed; to use another one, sign out first.',
  CONFIRMATION_WRONG:
    'The word did not match, so nothing was deleted; type it as shown to delete your account.',
  TIME_ZONE_UNKNOWN: 'Recto does not know that time zone, so nothing was changed; choose one from the list.',

  // Notes, decks and cards
  UNREACHABLE:
    'Recto could not be reached, so this was not saved; what you typed is still here, so try again in a moment.',
  NOTES_EMPTY: 'There are no words in these notes yet; paste or type some and try again.',
  NOTES_TOO_LONG:
    'These notes are longer than Recto takes at once (400,000 characters); nothing was lost, so paste them in parts.',
  NOTES_NOT_TEXT:
    'This is not plain text: it looks like a picture, a document file or another encoding; save it as text and try again.',
  NOTHING_TO_DRAW:
    'Recto found nothing here to make a card of; your notes are kept as they are, so try fuller sentences or make cards from them yourself.',
  NOTES_ARE_HTML:
    'This looks like the source of a web page, tags and all, and Recto found nothing in it; copy the words from the page as it is shown and paste those.',
  NOTES_NOT_ENGLISH:
    'Recto draws cards from English alone, and these notes look like another language; they are kept as they are, and you can make cards from them yourself.',
  TOO_MANY_DRAWINGS:
    'Many notes have been drawn from at your address just now; yours are kept, so wait a minute and try again.',
  SOURCE_NOT_IN_NOTES:
    'A draft points to a sentence that is not in these notes, so nothing was stored; draw the cards again.',
  NOTE_NOT_FOUND: 'These notes are not there, or they are not yours; nothing was changed.',
  NOTE_CHANGED:
    'These notes were changed somewhere else after you opened them, so yours are not saved yet; both texts are here, so choose.',
  DECK_NOT_FOUND: 'That deck is not there, or it is not yours; nothing was changed.',
  CARD_NOT_FOUND: 'That card is not there, or it is not yours; nothing was changed.',
  CARD_CHANGED:
    'This card was changed somewhere else meanwhile, so your edit was not stored; copy it, reload the page and try again.',
  CARD_FRONT_EMPTY: 'The front is empty; write what the card should ask.',
  DRAFT_ASKS_NOTHING:
    'The blank is gone, and without it this asks nothing; put _____ where the hidden words stood, or make it a question.',
  CARD_BACK_EMPTY: 'The back is empty; write the answer.',
  CARD_TOO_LONG: 'A side of this card has more than 4,000 characters; make several cards of it.',
  CLOZE_WITHOUT_BLANK: 'Nothing is hidden yet; put what to hide between {{c1:: and }}.',
  CLOZE_UNCLOSED: 'A blank begins with {{c1:: but never ends; close it with }}.',
  CLOZE_BLANK_EMPTY: 'A blank hides nothing; write the hidden words after {{c1::.',
  TYPED_ANSWER_WORDLESS:
    'This answer has no words that could be typed; write some, or choose “Question and answer”.',
  TYPED_ANSWER_LONG:
    'This answer is too long to type from memory (200 characters at most); shorten it, or choose “Question and answer”.',
  ORDER_TOO_FEW: 'One thing alone has no order; write at least two, each on a line of its own.',
  ORDER_TOO_MANY: 'More than 12 are too many to put in order at once; make two cards of them.',
  ORDER_REPEATED: 'Two of these lines are the same, so no order of them would be right; make them different.',
  CLOZE_SEVERAL_NUMBERS:
    'One card hides one number; add the text as a new card to get a card for each number.',

  TAG_TOO_LONG: 'A tag has at most 40 letters, so nothing was changed; shorten it, or part tags by commas.',
  TAGS_TOO_MANY: 'A card can have 20 tags, so nothing was changed; take some off first.',

  // Pictures
  IMAGE_TYPE_UNKNOWN:
    'That file is no picture Recto can keep, whatever its name says; your card is as it was, so choose a JPEG, PNG, WebP, GIF or AVIF.',
  IMAGE_BROKEN:
    'That picture is damaged or cut off; your card is as it was, so choose it again or save it anew.',
  IMAGE_TOO_LARGE:
    'That file has more than 8 megabytes; your card is as it was, so save the picture smaller and choose it again.',
  IMAGE_TOO_MANY_PIXELS:
    'That picture has more than 50 million pixels; your card is as it was, so save it smaller and choose it again.',
  IMAGE_QUOTA:
    'Your pictures take up all the room you have here; nothing was lost, but this one was not stored, so use one of them again or a smaller one.',
  IMAGE_TOO_MANY:
    'You have sent many pictures just now; your card is as it was, so wait a minute and send this one again.',
  IMAGE_ON_ITS_WAY:
    'A picture is still on its way; what you wrote is still here, so wait until it has come, or cancel it, and try again.',
  IMAGE_UNREACHABLE:
    'Recto could not be reached, so the picture was not stored; what you typed is still here, so try again in a moment.',
  CARD_IMAGE_WITHOUT_ALT:
    'A picture has no description; say in a few words what it shows, between ![ and ], for those who cannot see it.',

  // Pictures with covered places
  OCCLUSION_WITHOUT_PICTURE: 'There is no picture yet; choose one, then cover the places to be learnt.',
  OCCLUSION_WITHOUT_PLACE:
    'No place is covered yet; draw a box over what you want to learn, or press “Add a box”.',
  OCCLUSION_TOO_MANY_PLACES:
    'More than 60 places are too many for one picture; take some away, and cover them on a second card.',
  OCCLUSION_OUTSIDE: 'A box lies outside the picture; move it back, or take it away and add it again.',
  OCCLUSION_LABEL_EMPTY: 'A box has no name; write what is there, since that is the answer.',
  OCCLUSION_LABEL_LONG: 'A name has more than 80 characters; shorten it to what you want to recall.',
  OCCLUSION_SEVERAL_ASKED:
    'One card asks one place; add the picture as a new card to get a card for each place.',

  // Exams
  EXAM_NOT_FOUND: 'That exam is not there, or it is not yours; nothing was changed.',
  EXAM_NAME_EMPTY: 'The exam has no name yet; write one and save again.',
  EXAM_DAY_WRONG: 'That is not a day in the calendar, so nothing was saved; choose the day of the exam.',
  EXAM_WITHOUT_DECK: 'No deck is chosen yet; tick at least one and save again.',

  // A backlog
  BACKLOG_GONE: 'Nothing is waiting any more, so no plan was made; look at Today again for what is due.',

  // Drawing cards
  DRAW_UNREACHABLE:
    'Recto could not be reached, so no cards were drawn; your notes are still here, so try again.',
  EDIT_FIRST:
    'A card below is being edited, so nothing was drawn; save that card or cancel it, then draw again.',
  DRAWING_CANCELLED: 'The drawing was cancelled; your notes are still here.',
  DRAWING_BUSY:
    'Many long notes are being drawn from just now; yours are still here, so try again in a minute or two.',
  DRAWING_TOO_LARGE:
    'These notes need more memory than one drawing may take, so it was stopped; they are still here, so try them in parts.',
  DRAWING_TOO_SLOW:
    'Drawing from these notes took longer than a minute and was stopped; they are still here, so try them in parts.',
  DRAWING_FAILED:
    'Something broke while cards were being drawn; your notes are still here, so try again, or try them in parts.',
  GUEST_FAILED:
    'The cards could not be kept yet because no guest account could be made; all of them are still here, so try again.',
  KEEP_UNREACHABLE:
    'Recto could not be reached, so it is not sure that the cards are kept; all are still here, and trying again doubles nothing.',
  FILE_EMPTY: 'That file holds no words; your notes are as they were, so choose another.',
  FILE_NOT_TEXT:
    'That file is not plain text, so nothing was changed; open a .txt or .md file, or paste the words instead.',
  FILE_TOO_LARGE:
    'That file is larger than any notes Recto takes, so it was not opened; paste the part you need.',
  FILE_UNREADABLE: 'That file could not be read, so nothing was changed; choose it again.',
  SAMPLE_UNREACHABLE: 'The sample notes could not be fetched; your own notes are still here, so try again.',

  // Drawing with a model
  MODEL_OFF: 'No model is set up on this server, so these cards are Recto’s own.',
  MODEL_ACCOUNT_ONLY:
    'The model is there for people with an account, so these cards are Recto’s own; choose a username and password in the settings to use it.',
  MODEL_NOTES_TOO_LONG:
    'These notes are longer than the model is given at once (30,000 characters), so these cards are Recto’s own; draw in parts to use it.',
  MODEL_TOO_MANY:
    'You have drawn with the model many times just now, or are doing so in another tab, so these cards are Recto’s own; wait two minutes to use it again.',
  MODEL_REFUSED:
    'The model’s server did not take the notes, so Recto’s own cards are shown; tell whoever runs this server if it happens again.',
  MODEL_BUSY:
    'The model has too much to do just now, so Recto’s own cards are shown where it gave none; try again in a few minutes.',
  MODEL_TOO_SLOW: 'The model took too long, so Recto’s own cards are shown where it gave none.',
  MODEL_UNREACHABLE: 'The model could not be reached, so Recto’s own cards are shown; try again later.',
  MODEL_BROKE_OFF:
    'The model’s answer broke off or was no list of cards, so Recto’s own cards are shown where it gave none.',
  MODEL_GAVE_NOTHING:
    'The model gave no card that your notes support, so Recto’s own cards are shown instead.',
};

const FALLBACK = 'Something went wrong on our side; nothing was changed, so please try again in a moment.';

/** The sentence to show for an error code; a wait carries its minutes, as in `SIGN_IN_WAIT:7`. */
export function sentenceFor(code: string): string {
  const [name = '', minutes = ''] = code.split(':');
  const sentence = Object.hasOwn(SENTENCES, name) ? (SENTENCES[name] ?? FALLBACK) : FALLBACK;
  return sentence.replace('{minutes}', minutes === '1' ? '1 minute' : `${minutes} minutes`);
}
