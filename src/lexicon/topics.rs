//! Words that say what a line is about, where it is not about the news: offers, accounts, sharing, other stories.
//!
//! A word may stand in several topics; one word alone decides nothing.

/// What a word speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Topic {
    /// Reporting what somebody said.
    Speech,
    /// The writer or the site: I, we, our.
    First,
    /// The reader: you, your.
    Second,
    /// Subscriptions, newsletters, accounts, prices.
    Offer,
    /// Terms, privacy, cookies, rights.
    Legal,
    /// Networks and sharing.
    Social,
    /// Other stories: related, most read, more.
    Related,
    /// Readers' comments.
    Comment,
    /// Who made a picture.
    Credit,
    /// Clock, calendar, updates.
    Time,
    /// Who writes: reporter, editor, author.
    Maker,
    /// Advertising.
    Advert,
    /// Watching and listening.
    Media,
    /// Sections of a paper or site.
    Section,
    /// Doing something on a page: click, tap, close, menu.
    Page,
}

impl Topic {
    /// Every topic, in the order of the enum.
    pub(crate) const ALL: [Self; 15] = [
        Self::Speech,
        Self::First,
        Self::Second,
        Self::Offer,
        Self::Legal,
        Self::Social,
        Self::Related,
        Self::Comment,
        Self::Credit,
        Self::Time,
        Self::Maker,
        Self::Advert,
        Self::Media,
        Self::Section,
        Self::Page,
    ];

    /// The topic's place in [`ALL`](Self::ALL).
    #[expect(clippy::as_conversions, reason = "the discriminants are below 16, and `From` is not const")]
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// The words of every topic, languages together, in lower case.
pub(crate) static TOPICS: &[(Topic, &str)] = &[
    (
        Topic::Speech,
        "said says told added according announced warned claimed explained argued insisted stated wrote noted asked \
         reported revealed admitted confirmed tweeted denied sagte sagt erklärte teilte betonte berichtet berichtete \
         laut zufolge hieß dit déclaré affirmé expliqué selon dijo afirmó señaló explicó aseguró según disse afirmou \
         segundo detto spiegato secondo zei zegt volgens säger sier ifølge siger сказал заявил сообщил dedi belirtti \
         söyledi katanya ujar",
    ),
    (
        Topic::First,
        "i me my mine im ive we our us ours ich mir mich mein meine wir uns unser unsere unseren unserem je nous \
         notre nos mi nuestro nuestra nosotros nosso nossa eu noi nostro nostra ons onze wij vi vår jag jeg мы я наш \
         biz",
    ),
    (
        Topic::Second,
        "you your yours yourself ihr ihre ihren ihrem ihnen du dein deine dich dir vous votre vos tu tus usted \
         ustedes você seu tuo tua vostro je jouw uw din ditt dine deg вы ваш вас siz anda",
    ),
    (
        Topic::Offer,
        "subscribe subscriber subscribers subscription subscriptions newsletter newsletters sign signup signing login \
         log register registered registration account password email emails inbox free trial unlimited access member \
         members membership premium offer offers deal deals price prices cancel anytime month monthly join donate \
         support unlock exclusive delivered daily app download shop buy cart discount save plan contact demo \
         customers services solutions jetzt abo abonnieren abonnement abonnenten anmelden anmeldung registrieren \
         registriert konto kostenlos kostenfrei gratis testen monat monatlich euro angebot angebote kündbar zugang \
         mitglied spenden unterstützen passwort mail werbefrei freischalten weiterlesen abonnez inscrivez compte \
         gratuit offre connexion suscripción suscríbete suscribirse suscriptor regístrate cuenta correo boletín \
         assine assinatura assinante cadastre conta abbonati abbonamento iscriviti accedi registrati abonneer \
         inloggen prenumerera logga abonner abonnér logg kjøp подпишитесь подписка подписаться войти abone giriş üye \
         langganan daftar",
    ),
    (
        Topic::Legal,
        "cookie cookies privacy terms policy policies consent conditions rights reserved copyright legal disclaimer \
         accessibility permission reproduced redistributed rewritten published agree agreement licence license \
         licensed personal information preferences gdpr ccpa partners ltd inc llc datenschutz datenschutzerklärung \
         impressum agb nutzungsbedingungen zustimmung einwilligung einverstanden externe inhalte personenbezogene \
         daten barrierefreiheit rechte vorbehalten nutzungsbasierte widerruf confidentialité mentions légales droits \
         réservés privacidad aviso derechos reservados política privacidade termos direitos diritti riservati \
         voorwaarden integritetspolicy personvern privatlivspolitik права защищены gizlilik çerez çerezler",
    ),
    (
        Topic::Social,
        "facebook twitter whatsapp instagram linkedin pinterest reddit telegram youtube tiktok flipboard bluesky \
         threads snapchat tumblr messenger share sharing shares tweet follow followers copy link url print bookmark \
         rss feed pocket google mastodon xing teilen folgen drucken kopieren merken merkliste partager suivez \
         compartir compartilhar síguenos condividi seguici delen volg dela del følg поделиться paylaş",
    ),
    (
        Topic::Related,
        "related recommended recommendations trending popular most read more latest top stories story articles \
         article headlines also editor picks pick next previous see view all posts post continue reading tags topics \
         topic explore discover featured keep miss further learn mehr thema themen lesen weitere weiterer \
         meistgelesen meistgelesene auch artikel beliebt empfehlungen nachrichten aktuelle neueste schlagzeilen \
         interessieren newsticker lire aussi lus leer más leídas noticias relacionadas relacionado leia mais lidas \
         leggi anche letti lees meer meest gelezen läs mer les også læs mest lest читайте также материалы haberler \
         haber ilgili baca juga terkait terpopuler xem thêm",
    ),
    (
        Topic::Comment,
        "comment comments commenting reply replies reader readers likes upvote moderated moderation disqus discussion \
         conversation respond flag abuse guidelines kommentar kommentare kommentieren antworten antwort leser \
         diskussion debatte netiquette commentaire commentaires réagir comentario comentarios comentar comentários \
         commenti commenta reacties reageer kommentarer комментарии комментарий yorum yorumlar komentar",
    ),
    (
        Topic::Credit,
        "photo photos photograph photographer image images picture pictures credit credits getty reuters ap afp pa \
         epa shutterstock istock alamy unsplash pexels handout courtesy file screenshot illustration via foto fotos \
         bild bilder dpa imago alliance quelle bildquelle symbolbild archiv archivbild fotograf grafik zoom galerie \
         crédit crédits photographie imagen imágenes efe imagem ansa beeld anp tt ntb ritzau scanpix фото тасс риа \
         fotoğraf",
    ),
    (
        Topic::Time,
        "ago hours hour minutes minute min mins days am pm et est edt gmt bst utc cet updated posted published date \
         january february march april may june july august september october november december jan feb mar apr jun \
         jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday uhr stand aktualisiert \
         veröffentlicht vor stunden minuten lesezeit januar februar märz mai juni juli oktober dezember publié mis \
         jour publicado actualizado atualizado pubblicato aggiornato publisert oppdatert publicerad uppdaterad \
         publiceret kl güncelleme опубликовано обновлено",
    ),
    (
        Topic::Maker,
        "by author authors writer reporter correspondent journalist editor editors editorial contributor contributors \
         staff bureau chief columnist covers reporting written edited producer fellow freelance award winning \
         graduate professor von autor autorin redakteur redakteurin redaktion korrespondent korrespondentin \
         journalistin mitarbeit par auteur journaliste por redactor periodista redacción jornalista repórter redação \
         di giornalista redazione door redactie av автор редактор корреспондент editör muhabir",
    ),
    (
        Topic::Advert,
        "advertisement advertisements advertise advertising advertiser ad ads sponsored sponsor promoted promotion \
         affiliate commission partner paid content anzeige anzeigen werbung gesponsert provision publicité publicidad \
         anúncio publicidade pubblicità advertentie annons annonse annonce reklame реклама reklam iklan",
    ),
    (
        Topic::Media,
        "watch video videos listen podcast podcasts audio play player live stream episode gallery slideshow \
         transcript volume mute browser javascript loading embed seconds anhören hören sehen ansehen sendung \
         mediathek écouter vidéo écoutez ver vídeo escuchar escucha ouça assista guarda ascolta luister bekijk lyssna \
         spill hør видео смотрите izle dinle",
    ),
    (
        Topic::Section,
        "home news sport sports politics business opinion world culture lifestyle health tech technology science \
         travel entertainment money weather local careers jobs about help faq sitemap archive company team advice \
         food music books obituaries crossword puzzles games events education politik wirtschaft kultur gesellschaft \
         panorama wissen reise wetter startseite regionales ausland inland fußball ratgeber karriere kontakt hilfe \
         shop rätsel spiele politique économie société international monde política economía deportes sociedad \
         internacional economia esportes mundo cronaca politica calcio esteri spettacoli binnenland buitenland \
         economie cultuur nyheter ekonomi nyheder gündem spor dünya политика экономика общество",
    ),
    (
        Topic::Page,
        "click tap here open close menu search skip main navigation toggle expand show hide page website site webpage \
         back submit send enter select choose settings error please thank thanks subscribe manage notifications \
         alerts enable feedback corrections report suche suchen springen inhalt schließen öffnen klicken seite zurück \
         anzeigen einblenden ausblenden bitte danke rechercher fermer cliquez ici buscar cerrar haz clic aquí clique \
         aqui cerca chiudi clicca qui zoeken sluiten klik hier sök stäng klicka søk lukk klikk søg luk поиск закрыть \
         ara kapat tıklayın",
    ),
];
