-- What is searched in the thread: words without case, accents, vowel marks and punctuation, as src/platform/fold.ts folds
-- what was typed. A test holds the two to each other.
create function app.folded(words text) returns text language sql immutable parallel safe
  return btrim(lower(regexp_replace(
    translate(
      regexp_replace(normalize(words, NFKD), '[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]', '', 'g'),
      'ٱىة', 'ايه'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\u060c\u061b\u061f\ufe30-\ufe4f\uff00-\uff0f]+', ' ', 'g')));
comment on function app.folded is 'Words as they are searched, in every one of the six languages';
