//! The commonest words of each language, in lower case: they tell prose from lists, and one language from another.
//!
//! Tokens are runs of letters and digits, so an elided article stands without its apostrophe (`l`, `d`).

use super::Language;

/// The stop words of every language that is written with them.
pub(crate) static STOPWORDS: &[(Language, &str)] = &[
    (
        Language::En,
        "the of and to a in is that it was for on with as be at by this had not are but from or have an they which \
         one were all her she there would their we him been has when who will more if no out so said what up its \
         about into than them can only other new some could time these two may then do first any my now such like our \
         over his me even most after also did many before must through he you your i because while where how just \
         being those under during t s",
    ),
    (
        Language::De,
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er \
         hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur \
         bis mehr durch man sein wurde sei kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich \
         eines jahr zwei diese dieser wieder keine seiner worden will zwischen immer was sagte",
    ),
    (
        Language::Fr,
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son \
         aux d l cette ont ses mais comme on tout nous sa fait été aussi leur bien peut ces y deux elle entre encore \
         qu n s c selon après était où même",
    ),
    (
        Language::Es,
        "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin \
         sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está porque han \
         tras según ante donde durante uno quien",
    ),
    (
        Language::Pt,
        "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou \
         quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos são foi ser tem é está \
         segundo anos disse",
    ),
    (
        Language::It,
        "di e il la che in a per un è del non una le si con i da dei della al lo come più ma sono nel alla gli ha \
         anche delle o l dal nella se ed ai su sul questo dalla suo sua stato due anni tra hanno dopo essere loro \
         degli ci poi ancora quello perché così d",
    ),
    (
        Language::Nl,
        "de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij of uit nog worden \
         door naar heeft hij ze wordt tot je deze over zich hun meer kan was wel werd dit zo geen al we ik haar \
         hebben onder tegen twee jaar na moet",
    ),
    (
        Language::Sv,
        "och i att det som en på är av för med den till har de inte om ett han men var jag från vi så kan när hon \
         eller ska nu också efter under vid mot säger blir sig man över då sin mycket där",
    ),
    (
        Language::No,
        "og i det på som er en til å han av for med at var de den har om ikke et men fra jeg vi seg sier ble også kan \
         skal etter ved når hun eller være blir mot noe meg hva da over mange flere",
    ),
    (
        Language::Da,
        "og i det på som er en til at han af for med var de den har om ikke et men fra jeg vi sig siger blev også kan \
         skal efter ved når hun eller være bliver mod noget mig hvad da over mange flere",
    ),
    (
        Language::Ru,
        "и в не на что с по как из к за от о это для его он но а до их также все при года году или был было были \
         будет она они после если который которые уже так об во со мы может",
    ),
    (
        Language::Tr,
        "ve bir bu için ile da de olarak daha çok olan en ise gibi kadar sonra göre ne olduğu her ya ancak ki dedi o \
         var yeni oldu etti değil tarafından büyük iki bin yüzde ilk",
    ),
];

/// Stop words of languages that wirecopy has no other tables for: prose is prose there too.
pub(crate) static FOREIGN_STOPWORDS: &str = "yang dan di untuk dengan dari ini pada tidak dalam itu akan ke juga adalah karena telah oleh kata ada mereka \
         og að í á er sem til það við um með hann ekki þess hún voru và của là có được cho không những các với một \
         trong người đã này khi từ đến ở bị ukuthi uthe futhi kanti ngoba kodwa uma ya wa na kwa katika ni za die het \
         van en nie vir wat om w z się do że jest i a v je že se az és hogy nem egy ja on että oli ei și în de la cu \
         pe els amb per і в на що з та до не και το να του η της με για";
