//! What the fictional stories are made of. The first entry of each table is what a failing case shrinks to.

/// Given names.
pub(super) static FIRST: &[&str] = &[
    "Ada", "Ben", "Renata", "Tomas", "Ines", "Piet", "Odile", "Colm", "Mila", "Ivar", "Lena", "Noor", "Teo", "Agda",
    "Sol", "Dot", "Ewan", "Hanne", "Kofi", "Marit", "Rafael", "Saskia", "Umar", "Wanda", "Yusuf", "Zora",
];

/// Family names.
pub(super) static LAST: &[&str] = &[
    "Lane",
    "Okafor",
    "Vael",
    "Colby",
    "Brandvold",
    "Farrow",
    "Quist",
    "Reyl",
    "Sandor",
    "Ashby",
    "Hanley",
    "Lund",
    "Arden",
    "Tolland",
    "Brenn",
    "Bellamy",
    "Stack",
    "Okoro",
    "Halvorsen",
    "Mbeki",
    "Norgate",
    "Petrov",
    "Quennell",
    "Rusk",
    "Sorley",
    "Tamsin",
    "Ulrich",
    "Voss",
    "Whitlock",
    "Yarrow",
];

/// What people are, before their names.
pub(super) static TITLES: &[&str] = &[
    "Harbor Master",
    "Mayor",
    "Fire Chief",
    "Transport Commissioner",
    "Park Ranger",
    "School Superintendent",
    "City Engineer",
    "Museum Director",
    "Union President",
    "Ferry Captain",
];

/// What people are, after their names.
pub(super) static OFFICES: &[&str] = &[
    "who runs the bakery at the quay",
    "the county's chief engineer",
    "a retired teacher",
    "who has sailed the route for years",
    "a spokeswoman for the port",
    "the owner of a hardware store",
    "who chairs the harbor board",
    "a nurse at the clinic",
    "who lost a barn in the storm",
    "an economist at the college",
];

/// Cities with the region that a dateline gives them.
pub(super) static CITIES: &[(&str, &str)] = &[
    ("Harwick", "Maine"),
    ("Port Ellery", "Wash."),
    ("Millbrook", "Ohio"),
    ("Candle Falls", "Wis."),
    ("Tern Harbor", "N.S."),
    ("Selkie Bay", "Ore."),
    ("Alder Creek", "Mont."),
    ("Marrow Point", "B.C."),
    ("Cold Spring Landing", "Minn."),
    ("Northmere", ""),
    ("Little Sallow", "Vt."),
    ("Granite Ferry", "N.H."),
];

/// What the stories are about: a thing, and what it is called again.
pub(super) static SUBJECTS: &[(&str, &str)] = &[
    ("ferry", "vessel"),
    ("library", "building"),
    ("bridge", "span"),
    ("reservoir", "lake"),
    ("tram line", "route"),
    ("observatory", "station"),
    ("night market", "market"),
    ("grain terminal", "port"),
    ("school", "campus"),
    ("rail link", "line"),
    ("clinic", "ward"),
    ("lighthouse", "tower"),
];

/// Headlines; the thing stands for `{t}`, the city for `{c}`, a number for `{n}`.
pub(super) static HEADLINES: &[&str] = &[
    "{C} {t} reopens after a winter of repairs and a summer of arguments",
    "Officials vow to keep {c} {t} open as costs rise for a third year",
    "Storm closes {t} in {c}, leaving {n} people stranded overnight",
    "Council votes to rebuild {c} {t} two years after the flood",
    "Inquiry opens into grounding at {c} {t} as crew members testify",
    "Volunteers save {t} near {c} with {n} sandbags and a borrowed crane",
    "{C} residents ask who will pay for the {t} that nobody finished",
    "Engineers find a crack in the {t} at {c} and order it shut for weeks",
];

/// Decks.
pub(super) static DECKS: &[&str] = &[
    "Thousands of people depend on the {t}. A new limit on working hours has owners and unions worried about the winter",
    "The council promised that the work would take {n} days. Those who live beside the {t} have stopped counting them",
    "For a generation the {t} paid for the school and the fire engine. Now {c} has to decide what it is worth to the town",
];

/// First paragraphs, as they go on after the dateline.
pub(super) static LEADS: &[&str] = &[
    "The {t} that carries most of the region's goods reopened on {d} after {n} days of repairs, and the first people to use it \
     said that they had almost given up hope.",
    "More than {n} people were taken to safety on {d} when a storm tore the roof off the {t}, the worst damage that the town has \
     seen in a generation.",
    "A public inquiry opened on {d} into why the {t} was kept in service for {n} days after an engineer had warned that its \
     supports were cracked.",
    "The council voted on {d} to spend ${n} million on a new {t}, ending a dispute that has divided the town since the old one \
     was washed away.",
    "Workers at the {t} walked off the job on {d} after talks over pay and safety broke down, leaving {n} passengers to find \
     another way home.",
];

/// Sentences of the paragraphs after it. `{p}` is a person, `{o}` what they are, `{s}` the surname of the last one.
pub(super) static SENTENCES: &[&str] = &[
    "The work was supposed to take a month, but crews found that the timbers under the {t} had rotted through and had to be \
     replaced one by one.",
    "{p}, {o}, said that nobody from the council had come to look at the damage until the newspapers printed the pictures.",
    "The {u} was refloated after {n} days and is expected to return to service when the holiday season starts in the spring.",
    "None of the passengers was seriously hurt, but {n} people were treated for bruises and cold after they had waited in the \
     rain for the buses.",
    "Officials in {c} said that they would publish the report before the end of the month, together with the letters that the \
     engineers had written.",
    "Two years ago the town borrowed against its own reserves to pay for the {u}, a decision that the auditors have criticized \
     ever since.",
    "Relatives of those who were on board sat in the front row, and some of them held photographs of the {t} as it had looked \
     before the storm.",
    "The company denied that its crews were overworked, and its lawyers said that it had spent ${n} million on new equipment \
     since the accident.",
    "Fishermen who have worked these waters for decades remember when the {t} was the only light on the coast between the \
     islands and the mainland.",
    "{p}, {o}, told the panel that the gauges had shown a stale reading for at least four minutes before anybody noticed.",
    "The harbor board meets again next week, and its members have been asked to bring the plans that they have kept in a drawer \
     for {n} years.",
    "Ticket prices will stay where they are until the autumn, although the operator had asked for a rise to cover the cost of \
     fuel and insurance.",
    "A survey last year found that four in ten households in {c} rely on the {u} at least once a week, most of them to reach \
     work or school.",
    "The old {u} stood empty for {n} winters while the owners argued in court over who should pay for its roof and its wiring.",
    "Divers went down on the second day and found that the chain had snapped where it passes under the outer wall of the basin.",
    "By nightfall the water had risen over the steps of the town hall, and the fire brigade was using rowing boats to reach the \
     lower streets.",
];

/// What people say. The speaker follows.
pub(super) static QUOTES: &[&str] = &[
    "You could hear the whistle from my kitchen, and then it stopped",
    "We were looking at a picture of where the boat used to be, and nobody on the bridge knew that",
    "I have paid for this three times over, and I would like to see it finished before I retire",
    "They told us it would be a month, and then they told us again the next month",
    "It is not the money that worries me, it is the silence that comes after every meeting",
    "Nobody asked the people who have to cross that water every morning in the dark",
];

/// What goes on after a quotation and its speaker.
pub(super) static AFTER_QUOTES: &[&str] = &[
    "The remark was met with applause from the benches at the back of the hall.",
    "A spokesman for the operator declined to comment on what had been said.",
    "Others in the room said that they had heard the same promise before.",
    "The panel will hear from the engineers when it sits again.",
];

/// What a picture shows: `{p}` stands in it, with `{w}` for the place, and `{q}` is the other one.
pub(super) static SCENES: &[&str] = &[
    "{p}, {w}, speaks to reporters outside the county courthouse",
    "{p}, {w}, hands a new bell rope to {q} aboard the old {t}",
    "{p}, {w}, and {q} look at the damage to the {t}",
    "{p}, {w}, listens as {q} answers a question about the {t}",
];

/// Sentences that end a caption.
pub(super) static CAPTION_ENDS: &[&str] = &[
    "The {t} lay in dry dock for eleven months while the board argued over who should pay.",
    "The inquiry was ordered after the {t} was shut with {n} people inside.",
    "The town voted last year to keep the {t} open.",
];

/// Places in a picture.
pub(super) static POSITIONS: &[&str] = &["left", "right", "center"];

/// Other stories' headlines and blurbs.
pub(super) static TEASERS: &[(&str, &str)] = &[
    (
        "Night market on Candle Street gets a third evening after a record season",
        "Traders asked for it, neighbours feared the noise, and the council split the difference. The market will open on three \
         evenings a week until the end of September...",
    ),
    (
        "School board votes to keep both Millbrook libraries open",
        "Trustees backed away from a plan to merge two branch libraries after more than 60 people asked to speak at the meeting. \
         The decision leaves a gap in next year's budget...",
    ),
    (
        "Lost parrot found in bell tower after nine days",
        "A grey parrot that flew out of a kitchen window last week was found in the tower of an old church on the hill by the \
         sexton, who had heard it whistle.",
    ),
    (
        "Two lanes of Canal Street bridge shut after crack found in railing",
        "Drivers are being told to expect delays after an engineer found a crack in a railing during a routine inspection. The \
         city says the deck itself is sound and that...",
    ),
    (
        "Observatory footpath is finished, but who will light it at night",
        "The path up the hill took two summers to build, and the lamps that were meant to line it are still in a warehouse while \
         two departments argue over the bill...",
    ),
];

/// Lines that ask the reader to do something.
pub(super) static PROMPTS: &[&str] = &["Submit a Correction", "Report a Correction", "Accessibility Feedback"];

/// What desks write over a story that they send again.
pub(super) static DESK_NOTES: &[&str] = &[
    "Eds: UPDATES with owners' statement. With AP Photos.",
    "Eds: SUBS 3rd graf to correct the number of passengers; ADDS quote.",
    "Eds: LEADS with 4 grafs of new material from the hearing.",
];

/// Keywords, without their cycle.
pub(super) static KEYWORDS: &[&str] =
    &["Ferry-Inquiry", "Harbor", "Bridge-Closed", "Library-Vote", "Storm-Damage", "Rail-Link"];

/// Version marks.
pub(super) static VERSIONS: &[&str] = &["1stLd-Writethru", "2ndLd-Writethru", "2ndLd", "3rdLd-Writethru"];

/// Take keys of the European wires.
pub(super) static TAKE_KEYS: &[&str] = &["1ST LEAD", "2ND LEAD", "REFILE", "EXTRA"];

/// Papers that exports name.
pub(super) static PAPERS: &[&str] = &["The Northmere Gazette", "The Harwick Tribune", "Selkie Bay Chronicle"];

/// The days of the week, in the order of the ISO calendar.
pub(super) static WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The months.
pub(super) static MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
