import { View } from '@tarojs/components'
import { useState } from 'react'
import { BarPicture, Button, Card, Choices, DefinitionRows, Notice } from '@/components'
import { dayWords, officerMessages } from '@/messages'
import { saveTextFile } from '@/platform'
import { OfficerPage } from '../OfficerPage'
import { useOfficerRead } from '../useOfficerRead'
import { type Figures, figuresCsv } from './figuresCsv'
import { categoryPicture, reportPicture, timePicture } from './pictures'
import { UnfiledCard } from './UnfiledCard'

const words = officerMessages.park

/** 园区情况: the figures of one park over thirty days, drawn, in sentences, and as a table to keep. Nobody is in them. */
export default function ParkPage() {
  const me = useOfficerRead('officers.me', {})
  const parks = me.data?.parks ?? []
  const [chosen, setChosen] = useState<string>()
  const park = chosen ?? parks[0]?.id
  const reading = useOfficerRead('cases.deskFigures', park === undefined ? undefined : { park })
  const figures = reading.data?.park === park ? reading.data : undefined
  return (
    <OfficerPage
      title={words.title}
      wide
      readings={[me, reading]}
      ready={me.data !== undefined && figures !== undefined}
    >
      {parks.length > 1 && (
        <Choices
          label={officerMessages.desk.park}
          options={parks.map(({ id, name }) => ({ id, label: name }))}
          value={park ?? ''}
          onChoose={setChosen}
        />
      )}
      {figures && <Picture figures={figures} />}
    </OfficerPage>
  )
}

function Picture({ figures }: { readonly figures: Figures }) {
  const [failed, setFailed] = useState(false)
  const { parkName, from, to, satisfaction } = figures
  const times = timePicture(figures)
  const reports = reportPicture(figures)
  const save = async () => setFailed(!(await saveTextFile(words.file(parkName, to), figuresCsv(figures))))
  return (
    <View className='wet-columns'>
      <View className='wet-columns__main'>
        <Card title={parkName}>
          <View className='wet-soft'>{words.span(dayWords(from), dayWords(to))}</View>
          <DefinitionRows
            rows={[
              { label: words.rows.open, text: words.count(figures.open) },
              { label: words.rows.overdue, text: words.count(figures.overdue) },
              { label: words.rows.received, text: words.count(figures.received) },
              { label: words.rows.answered, text: words.count(figures.answered) },
              {
                label: words.rows.satisfaction,
                text: satisfaction ? words.stars(satisfaction.average, satisfaction.ratings) : words.noStars,
              },
            ]}
          />
        </Card>
        <Card title={words.byCategory}>
          {categoryPicture(figures).bars.length > 0 ? (
            <BarPicture {...categoryPicture(figures)} section='' />
          ) : (
            words.noQuestions
          )}
        </Card>
        <UnfiledCard key={figures.park} park={figures.park} />
      </View>
      <View className='wet-columns__side'>
        <Card title={words.merchants}>
          {reports ? <BarPicture {...reports} section='' /> : words.noMerchants(figures.reports.year)}
        </Card>
        <Card title={words.times}>{times ? <BarPicture {...times} section='' /> : words.noTimes}</Card>
        {failed && (
          <Notice tone='danger' live>
            {words.exportNot}
          </Notice>
        )}
        <Button block kind='secondary' onPress={() => void save()}>
          {words.export}
        </Button>
      </View>
    </View>
  )
}
