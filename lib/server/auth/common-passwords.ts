/** Passwords of eight characters or more that every guesser tries first, in lower case. */
const COMMON = new Set(
  `password password1 password12 password123 password1234 passw0rd p@ssword p@ssw0rd pa55word passwort
  12345678 123456789 1234567890 0123456789 12341234 11223344 123123123 87654321 987654321 0987654321
  147258369 123654789 741852963 qwertyui qwertyuiop qwerty123 qwerty1234 qwerty12 qwer1234 1q2w3e4r
  1q2w3e4r5t 1qaz2wsx q1w2e3r4 zaq12wsx asdfghjk asdfghjkl asdf1234 zxcvbnm1 zxcvbnm123 1234qwer abcd1234
  abc12345 abcdefgh abcdefg1 a1b2c3d4 aa123456 a1234567 a12345678 iloveyou iloveyou1 iloveyou2 ilovemum
  sunshine sunshine1 princess princess1 football football1 liverpool liverpool1 arsenal1 chelsea1
  manchester manutd123 rangers1 celtic123 everton1 tottenham baseball basketball superman superman1 batman123
  spiderman pokemon1 pokemon123 minecraft minecraft1 fortnite fortnite1 starwars starwars1 charlie1 charlie123
  michael1 jordan23 jessica1 ashley123 daniel123 thomas123 london123 england1 england123 welcome1 welcome123
  letmein1 letmein123 trustno1 dragon123 monkey123 shadow123 master123 computer internet whatever
  changeme changeme1 secret123 test1234 testtest testing123 admin123 admin1234 administrator root1234
  student1 student123 teacher1 teacher123 school123 homework revision revision1 flashcards summer2024
  summer2025 summer2026 winter2024 winter2025 winter2026 chocolate chocolate1 butterfly snoopy123 google123
  facebook snapchat instagram samsung1 samsung123 nintendo playstation rectorecto recto1234`.split(/\s+/),
);

/** Whether a password (in lower case) is one of the commonest, or one or two characters over and over. */
export function isCommonPassword(password: string): boolean {
  return COMMON.has(password) || new Set(password).size <= 2;
}
